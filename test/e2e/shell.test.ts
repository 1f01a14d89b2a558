import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type App, startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { exampleText } from '../helpers/example.ts';
import { accessibilityFaults, openPage, type WatchedPage } from '../helpers/page.ts';

let browser: Browser;
let app: App;
let watched: WatchedPage;
let page: Page;

// One app for all, as one person would use it through a day; each test has a browser window of its own.
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});
beforeEach(async () => {
  watched = await openPage(browser, app.ready.facilitator);
  page = watched.page;
  page.setDefaultTimeout(15_000);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if ((await page.getByRole('heading', { level: 1 }).textContent()) === 'Fælles om styringen') return;
  if (!(await button('Åbn eksemplet').isVisible())) await closeProgramme();
  await button('Åbn eksemplet').click();
  await heading('Fælles om styringen');
});
afterEach(() => watched?.context.close());

const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
const at = (query: string) => new URL(query, app.ready.facilitator).href;
const closeProgramme = async () => {
  await button('Luk, og gå til forløbene').click();
  await heading('Samstyr');
};
const choose = async (item: string) => {
  await button('Menu').click();
  await page.getByRole(/kontrast/.test(item) ? 'menuitemcheckbox' : 'menuitemradio', { name: item }).click();
};

describe('the library', () => {
  it('opens a programme again from those opened lately', async () => {
    await closeProgramme();
    await button('Åbn Fælles om styringen').click();
    await heading('Fælles om styringen');
  });

  it.each([
    ['Tre spor', 4],
    ['Tom tavle', 1],
    ['Som eksemplet, uden indhold', 4],
  ])('makes a new programme: %s', async (template, tracks) => {
    await closeProgramme();
    await button('Lav et nyt forløb').click();
    await page.getByLabel('Hvad hedder forløbet?').fill('Fælles om bostøtten');
    await page.getByRole('radio', { name: template }).check();
    await page.keyboard.press('Enter');
    await heading('Fælles om bostøtten');
    expect(await page.getByRole('button', { name: /^Tavle: / }).count()).toBe(tracks);
    await page.getByText('Der er ingen deltagere endnu.').waitFor();
  });

  it('says where the first fault of a document is, and opens nothing', async () => {
    await closeProgramme();
    const broken = { ...JSON.parse(exampleText), workshops: [{ id: 'w1', number: 'et', title: 'Første' }] };
    const file = { name: 'forkert.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(broken)) };
    await page.getByLabel('Vælg dokument').setInputFiles(file);
    const problem = page.getByRole('alert');
    await problem.getByText('workshops[0].number').waitFor();
    await problem.getByText('forkert.json').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // The same file, mended, can be chosen at once.
    await page.getByLabel('Vælg dokument').setInputFiles({ ...file, buffer: Buffer.from(exampleText) });
    await heading('Fælles om styringen');
  });

  it('takes a document that is dropped on it', async () => {
    await closeProgramme();
    const dropped = JSON.stringify({
      ...JSON.parse(exampleText),
      programme: { ...JSON.parse(exampleText).programme, title: 'Trukket hertil' },
    });
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'forløb.json'));
      return data;
    }, dropped);
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await heading('Trukket hertil');
  });

  it('finds a file by folders where there is no dialog of the system', async () => {
    await closeProgramme();
    await button('Find filen').click();
    await dialog()
      .getByRole('button', { name: /Fælles om styringen\.samstyr/ })
      .click();
    await heading('Fælles om styringen');
  });

  it('offers the backups of a file that is damaged', async () => {
    const own = await startApp();
    const file = own.ready.file ?? '';
    const mine = (await openPage(browser, own.ready.facilitator)).page;
    await mine.getByRole('button', { name: 'Luk, og gå til forløbene' }).click();
    await mine.getByRole('button', { name: 'Åbn Fælles om styringen' }).waitFor();
    writeFileSync(file, readFileSync(file).fill(7, 0, 4_096));
    await mine.getByRole('button', { name: 'Åbn Fælles om styringen' }).click();
    const problem = mine.getByRole('alert');
    await problem.getByText(file).waitFor();
    await problem.getByRole('button', { name: 'Se sikkerhedskopierne' }).click();
    await mine
      .getByRole('button', { name: /^Gendan kopien fra/ })
      .first()
      .click();
    await mine.getByRole('heading', { level: 1, name: 'Fælles om styringen' }).waitFor();
    await mine.context().close();
    await own.close();
  });
});

describe('the bars', () => {
  it('undo with Ctrl+Z, but not while a field is being typed in', async () => {
    await button('Ret Formål').click();
    await page.getByLabel('Formål').fill('Et nyt formål');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Et nyt formål').waitFor();
    await button('Ret Kerneopgave').click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await page.getByText('Et nyt formål').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Et nyt formål').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await page.getByText('Et nyt formål').waitFor();
  });

  it('always say where we are, what the room sees and what comes next', async () => {
    const bar = page.getByRole('contentinfo');
    await bar.getByRole('button', { name: 'Workshop 9 · Afholdt' }).waitFor();
    await bar.getByRole('button', { name: 'Følg op på B-13' }).waitFor();
    await bar.getByRole('button', { name: 'Besked' }).click();
    await page.getByLabel('Det skal stå på storskærmen').fill('Vi begynder igen klokken 13');
    await button('Vis beskeden').click();
    await bar.getByText('Besked: Vi begynder igen klokken 13').waitFor();
    const stage = await openPage(browser, app.ready.stage);
    await stage.page.getByText('Vi begynder igen klokken 13').waitFor();
    await bar.getByRole('button', { name: 'Pause' }).click();
    await stage.page.getByText('Vi begynder igen klokken 13').waitFor({ state: 'detached' });
    expect(stage.faults).toEqual([]);
    await stage.context.close();
  });

  it('say so in words when the connection is gone', async () => {
    const own = await startApp();
    const left = await openPage(browser, own.ready.facilitator);
    await left.page.getByRole('status').getByText('Gemt').waitFor();
    await own.close();
    await left.page.getByRole('status').getByText('Forbindelsen er væk').waitFor();
    await left.context.close();
  });

  it('let the keyboard skip to the content, and a reload stays signed in', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.reload();
    await heading('Fælles om styringen');
  });

  it('remember language, appearance and contrast', async () => {
    await choose('Mørkt');
    await choose('Høj kontrast');
    await choose('English');
    await page.reload();
    await button('Open stage').waitFor();
    const root = page.locator('html');
    expect(await root.getAttribute('lang')).toBe('en');
    expect(await root.getAttribute('data-mantine-color-scheme')).toBe('dark');
    expect(await root.getAttribute('data-contrast')).toBe('high');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(0, 0, 0)');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('hand out the decision log as a file', async () => {
    await button('Menu').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Beslutningslog til Excel (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    expect(readFileSync(await download.path(), 'utf8')).toContain('B-26');
  });
});

describe('search', () => {
  /** Steps down to the hit that begins so, and takes it. */
  const follow = async (start: string) => {
    const isThere = () => page.evaluate((wanted) => document.activeElement?.textContent?.startsWith(wanted), start);
    for (let step = 0; step < 60 && !(await isThere()); step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };

  it('leads by keyboard alone to a decision, and by name to a person', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('tilbudsviften vers');
    await dialog().getByRole('button', { name: /B-13/ }).waitFor();
    await follow('B-13');
    await heading('Tilbudsviften version 1');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('økonomichef');
    await dialog().getByRole('button', { name: 'Økonomichef', exact: true }).waitFor();
    await follow('Økonomichef');
    await dialog().getByLabel('Navn: Økonomichef').waitFor();
  });
});

describe('the overview', () => {
  it('adds a workshop, changes it, and does not remove one that is used', async () => {
    await button('Tilføj workshop').click();
    await dialog().getByLabel('Titel').fill('Opfølgning i foråret');
    await dialog().getByLabel('Begynder: timer').fill('09');
    await dialog().getByLabel('Begynder: minutter').fill('30');
    await dialog().getByRole('button', { name: 'Gem' }).click();
    await button(/Opfølgning i foråret/).click();
    expect(await dialog().getByLabel('Begynder: timer').inputValue()).toBe('09');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Fjern workshoppen' }).click();
    await dialog().waitFor({ state: 'detached' });
    await button(/Opfølgning i foråret/).waitFor({ state: 'detached' });
    await button(/Bøvl, dilemmaer/).click();
    await dialog().getByRole('button', { name: 'Fjern workshoppen' }).click();
    await page.getByText('Sæt den til aflyst i stedet.').waitFor();
  });

  it('keeps what another window changed in the same workshop', async () => {
    const other = await openPage(browser, at('?page=overview&id=w3#') + new URL(app.ready.facilitator).hash.slice(1));
    await other.page.getByRole('dialog').getByLabel('Sted').fill('Biblioteket');
    await page.goto(at('?page=overview&id=w3'));
    await dialog().getByLabel('Titel').fill('Bøvl og bekymringer');
    await dialog().getByRole('button', { name: 'Gem' }).click();
    await dialog().waitFor({ state: 'detached' });
    await other.page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
    await other.page.getByRole('button', { name: /Bøvl og bekymringer/ }).click();
    expect(await other.page.getByRole('dialog').getByLabel('Sted').inputValue()).toBe('Biblioteket');
    await other.context.close();
  });

  it('adds people by pasted lines, renames one, and erases a name for good', async () => {
    await button('Se og ret').click();
    await dialog().getByLabel('Tilføj deltagere').fill('Åse Æbelø; Myndighed\nBo Bak');
    await button('Tilføj 2').click();
    expect(await dialog().getByLabel('Side for Åse Æbelø').inputValue()).toBe('authority');
    await dialog().getByLabel('Navn: Bo Bak').fill('Bo Bech');
    await page.keyboard.press('Enter');
    await dialog().getByLabel('Navn: Bo Bech').waitFor();
    await button('Flere valg for Bo Bech').click();
    await page.getByRole('menuitem', { name: 'Slet navnet for altid' }).click();
    await page.getByRole('dialog', { name: 'Slet navnet Bo Bech?' }).getByRole('button', { name: 'Slet navnet' }).click();
    await dialog().getByLabel('Navn: (slettet navn)').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('approves the frame, and says by whom', async () => {
    await button('Ret Rammen').click();
    await dialog().getByLabel('Åbent').fill('Hvem gør hvad\nHvornår');
    await dialog().getByLabel('Godkendt af').fill('Byrådet');
    await dialog().getByRole('button', { name: 'Gem' }).click();
    await page.getByText(/Godkendt af Byrådet/).waitFor();
    await page.getByRole('listitem').getByText('Hvornår', { exact: true }).waitFor();
  });
});

describe('backups', () => {
  it('are made, restored and the restore undone', async () => {
    const edit = async (text: string) => {
      await page.goto(at('?page=overview'));
      await button('Ret Formål').click();
      await page.getByLabel('Formål').fill(text);
      await button('Gem').click();
      await page.getByText(text).waitFor();
    };
    await edit('Før kopien');
    await page.goto(at('?page=backups'));
    await button('Tag en kopi nu').click();
    await page.getByRole('row', { name: /Taget af dig/ }).waitFor();
    await edit('Efter kopien');
    await page.goto(at('?page=backups'));
    await page
      .getByRole('row', { name: /Taget af dig/ })
      .getByRole('button')
      .click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Gendan' }).click();
    await button('Fortryd gendannelsen').waitFor();
    await page.goto(at('?page=overview'));
    await page.getByText('Før kopien').waitFor();
    await page.goto(at('?page=backups'));
    await button('Fortryd gendannelsen').click();
    await page.goto(at('?page=overview'));
    await page.getByText('Efter kopien').waitFor();
  });
});

describe('at 200 % zoom', () => {
  it('nothing is wider than the window, in any dialog, and axe passes', async () => {
    const small = await openPage(browser, app.ready.facilitator, { width: 720, height: 450, colorScheme: 'dark' });
    const fits = async (what: string) => {
      expect(await small.page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(720);
      expect(await accessibilityFaults(small.page), what).toEqual([]);
    };
    const open = async (name: string | RegExp) => {
      await small.page.getByRole('button', { name }).first().click();
      await small.page.locator('[role=dialog], [role=menu]').waitFor();
      await fits(String(name));
      await small.page.keyboard.press('Escape');
      await small.page.locator('[role=dialog], [role=menu]').waitFor({ state: 'detached' });
    };
    await small.page.getByRole('heading', { level: 1 }).waitFor();
    for (const name of ['Menu', 'Besked', 'Ret Rammen', 'Ret titel og kommune', 'Tilføj workshop', /^5/, 'Se og ret'])
      await open(name);
    await small.page.getByRole('button', { name: 'Søg' }).click();
    await small.page.keyboard.type('borger');
    await small.page
      .getByRole('dialog')
      .getByRole('button', { name: /borger/i })
      .nth(5)
      .waitFor();
    await fits('search');
    expect(small.faults).toEqual([]);
    await small.context.close();
  });
});
