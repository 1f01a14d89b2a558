/** Programmes on this machine: list, open, make, read in, close. */
import * as z from 'zod';
import { type Library, newProgrammeSchema, pathSchema } from '../../../shared/api.ts';
import { preferredLanguage } from '../../../shared/i18n/index.ts';
import type { Desk } from '../desk.ts';
import { answerJson, readJson, readText } from '../http.ts';
import { listFolder } from '../library.ts';
import type { Router } from '../router.ts';

/** A document of 5,000 inputs is about 3 MB; this is plenty, and still no way to fill the memory. In bytes. */
const DOCUMENT_LIMIT = 100_000_000;

const nothing = z.strictObject({});

export function bindProgrammeRoutes(router: Router, desk: Desk): void {
  router.get('/api/library', ({ response }) => {
    answerJson(response, { recent: desk.recent(), folder: desk.folder } satisfies Library);
  });
  router.get('/api/folder', ({ response, query }) => answerJson(response, listFolder(query.get('path') || desk.folder)));
  router.post('/api/open', async ({ request, response }) => {
    const { path } = await readJson(request, pathSchema);
    answerJson(response, { path: await desk.open(path) });
  });
  router.post('/api/open-example', async ({ request, response }) => {
    await readJson(request, nothing);
    answerJson(response, { path: await desk.openExample() });
  });
  router.post('/api/new', async ({ request, response }) => {
    const wanted = await readJson(request, newProgrammeSchema);
    const language = preferredLanguage([request.headers['accept-language'] ?? '']);
    answerJson(response, { path: await desk.create(wanted, language) });
  });
  router.post('/api/import', async ({ request, response, query }) => {
    const text = await readText(request, DOCUMENT_LIMIT, 'document.tooLarge');
    answerJson(response, { path: await desk.importText(text, query.get('path') ?? undefined) });
  });
  router.post('/api/close', async ({ request, response }) => {
    await readJson(request, nothing);
    await desk.close();
    answerJson(response, {});
  });
}
