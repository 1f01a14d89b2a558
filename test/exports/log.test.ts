import { describe, expect, it } from 'vitest';
import { cell, logAsCsv } from '../../electron/exports/csv.ts';
import { exportProgramme } from '../../electron/exports/index.ts';
import { escaped } from '../../electron/exports/markdown.ts';
import { decisionLog, logColumns } from '../../shared/decisions/log.ts';
import { translator } from '../../shared/i18n/index.ts';
import { programmeOf, type State } from '../../shared/state.ts';
import { stateOf } from '../helpers/example.ts';

/** Reads CSV back strictly, as RFC 4180 says, with semicolons. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, end] of csv.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    rows.at(-1)?.push((quoted ?? '').replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const log = () => decisionLog(stateOf(), { t: translator('da'), language: 'da', today: '2018-05-30' });

describe('the log as CSV', () => {
  it('has every decision and every column, and reads back whole', () => {
    const rows = parsed(logAsCsv(log()));
    expect(rows).toHaveLength(27);
    expect(rows.every((row) => row.length === logColumns.length)).toBe(true);
    expect(rows[1]?.[0]).toBe('B-01');
    expect(rows[8]?.join(' ')).toContain('Erstattet af B-21');
  });

  it.each(['=1+1', '+45', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u00a0=1', '＝1', '\u200b=1', '=HYPERLINK("http://x")'])(
    'never lets %j become a formula',
    (text) => {
      expect(cell(text)).toMatch(/^"'/);
    },
  );

  it.each(['Team Syd; Nord', 'Han sagde "ja"', 'linje 1\nlinje 2', 'B-01', '– tankestreg'])(
    'leaves %j as it is, in quotes',
    (text) => {
      expect(parsed(`${cell(text)}\r\n`)).toEqual([[text]]);
      expect(cell(text).startsWith('"\'')).toBe(false);
    },
  );
});

describe('the log in words', () => {
  it('says how late a decision is, and only while something is expected', () => {
    const status = (number: string) => log().rows.find((row) => row.number === number)?.status;
    expect(status('B-13')).toBe('Igangsat – overskredet 142 dage');
    expect(status('B-01')).toBe('Gennemført');
  });

  it('keeps people’s words from becoming markup', () => {
    expect(escaped('<script>*fed* [link](http://x) | `kode`')).toBe(
      '&lt;script&gt;\\*fed\\* \\[link\\](http:\u200b//x) \\| \\`kode\\`',
    );
  });
});

describe('the gates that were stepped over', () => {
  const gateOverrides = [
    { gate: 'frame', workshopId: 'w1', reason: 'Rammen kom\n*på* mødet', at: '2017-06-14T08:05:00' },
    {
      gate: 'understanding',
      trackId: 'tr-budget',
      workshopId: null,
      reason: 'Budgettet skal vedtages',
      at: '2017-10-01T09:00:00',
    },
  ];
  const example = stateOf();
  const fields = { ...programmeOf(example), gateOverrides } as never;
  const state: State = { ...example, sections: new Map([...example.sections, ['programme', fields]]) };
  const exported = (format: 'md' | 'json' | 'csv', from = state) => {
    const { bytes } = exportProgramme(from, { what: 'log', format, language: 'da', today: '2018-05-30' });
    return new TextDecoder().decode(bytes);
  };

  it('stand after the log, as a short list', () => {
    const list = exported('md').split('## Tilsidesatte betingelser\n\n')[1];
    expect(list).toBe(
      '- **14. juni 2017 · Rammen · workshop 1:** Rammen kom \\*på\\* mødet\n' +
        '- **1. oktober 2017 · Den fælles forståelse · Ny budgetmodel:** Budgettet skal vedtages\n',
    );
  });

  it('come along as data', () => {
    expect(JSON.parse(exported('json')).overrides).toEqual([
      { day: '14. juni 2017', gate: 'Rammen', where: 'workshop 1', reason: 'Rammen kom\n*på* mødet' },
      { day: '1. oktober 2017', gate: 'Den fælles forståelse', where: 'Ny budgetmodel', reason: 'Budgettet skal vedtages' },
    ]);
  });

  it('are no rows of the table, and not spoken of where there are none', () => {
    expect(parsed(exported('csv'))).toHaveLength(27);
    expect(exported('md', example)).not.toContain('porte');
    expect(JSON.parse(exported('json', example)).overrides).toEqual([]);
  });
});
