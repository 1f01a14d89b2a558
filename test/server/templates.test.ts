import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/server/server.ts';
import { templateLibrary } from '../../shared/canvas/library/index.ts';
import { aServer, tokenOf } from '../helpers/client.ts';
import { exampleDocument } from '../helpers/example.ts';

let server: RunningServer & { readonly folder: string };
beforeAll(async () => {
  server = await aServer();
});
afterAll(async () => {
  await server.close();
  rmSync(server.folder, { recursive: true, force: true });
});

const ask = (query: string, url?: string) =>
  fetch(`http://127.0.0.1:${server.port}/api/templates${query}`, {
    headers: url === undefined ? {} : { authorization: `Bearer ${tokenOf(url)}` },
  });

describe('the board templates over the server', () => {
  it.each(['da', 'en'] as const)('come in the language asked for: %s', async (language) => {
    const answer = await ask(`?lang=${language}`, server.facilitatorUrl);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ templates: templateLibrary(exampleDocument(), language) });
  });

  it.each(['', '?lang=xx'])('come in Danish when no language we have is asked for: "%s"', async (query) => {
    const answer = await ask(query, server.facilitatorUrl);
    expect(await answer.json()).toMatchObject({ templates: { length: 5, 4: { title: 'Organisationen før og efter' } } });
  });

  it('are there without an open programme', async () => {
    await server.desk.close();
    expect((await ask('?lang=en', server.facilitatorUrl)).status).toBe(200);
  });

  it('are the facilitator’s alone', async () => {
    for (const answer of [await ask('?lang=en'), await ask('?lang=en', server.stageUrl)]) {
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ name: 'protocol.badToken' });
    }
  });
});
