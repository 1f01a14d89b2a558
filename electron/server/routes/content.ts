/** The open programme's content, where it does not go over the socket: search and export. */
import type { ServerResponse } from 'node:http';
import { boardFormats, exportFormats, exportWhats, type SearchAnswer } from '../../../shared/api.ts';
import { themes } from '../../../shared/canvas/drawing/palettes.ts';
import { SamstyrError } from '../../../shared/errors.ts';
import { languages } from '../../../shared/i18n/index.ts';
import { boardPicture } from '../../exports/board.ts';
import { type Exported, exportProgramme } from '../../exports/index.ts';
import type { Desk } from '../desk.ts';
import { answerJson } from '../http.ts';
import type { Router } from '../router.ts';

const MOST_HITS = 60;
const LONGEST_QUERY = 200;

export function bindContentRoutes(router: Router, desk: Desk, now: () => Date): void {
  router.get('/api/search', ({ response, query }) => {
    const hits = desk.opened().store.search((query.get('q') ?? '').slice(0, LONGEST_QUERY), MOST_HITS);
    answerJson(response, { hits } satisfies SearchAnswer);
  });
  router.get('/api/export', ({ response, query }) => {
    const what = exportWhats.find((known) => known === query.get('what'));
    const format = exportFormats.find((known) => known === query.get('format'));
    const language = languages.find((known) => known === query.get('lang')) ?? 'da';
    if (!what || !format) throw new SamstyrError('server.badRequest');
    const today = localDay(now());
    const { bytes, mime, fileName } = exportProgramme(desk.opened().state, { what, format, language, today });
    answerFile(response, { bytes, mime, fileName });
  });
  router.get('/api/board', async ({ response, query }) => {
    const format = boardFormats.find((known) => known === query.get('format'));
    const language = languages.find((known) => known === query.get('lang')) ?? 'da';
    const theme = themes.find((known) => known === query.get('theme')) ?? 'light';
    if (!format) throw new SamstyrError('server.badRequest');
    const { state } = desk.opened();
    answerFile(response, await boardPicture(state, query.get('canvas') ?? '', format, language, { theme }));
  });
}

function answerFile(response: ServerResponse, { bytes, mime, fileName }: Exported): void {
  response.writeHead(200, {
    'content-type': mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

/** The calendar day where the laptop is. */
function localDay(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
