/** Requests to the server that are not about the open programme's content: library, files, backups, search, export, templates. */

import type {
  BackupInfo,
  ExportFormat,
  ExportWhat,
  FolderListing,
  Library,
  NewProgramme,
  SearchAnswer,
  TemplatesAnswer,
} from '../shared/api.ts';
import { SamstyrError } from '../shared/errors.ts';
import type { Language } from '../shared/i18n/index.ts';
import type { CanvasTemplate } from '../shared/programme/types.ts';
import { token } from './programme-store.ts';

export const api = {
  library: () => get<Library>('/api/library'),
  folder: (path: string) => get<FolderListing>(`/api/folder?${new URLSearchParams({ path })}`),
  open: (path: string) => post('/api/open', { path }),
  openExample: () => post('/api/open-example', {}),
  close: () => post('/api/close', {}),
  create: (programme: NewProgramme) => post('/api/new', programme),
  /** Reads a `samstyr.programme` document into a new file and opens it. */
  importDocument: (text: string, path?: string) =>
    request<{ path: string }>('POST', `/api/import?${new URLSearchParams(path ? { path } : {})}`, text),
  search: (query: string) => get<SearchAnswer>(`/api/search?${new URLSearchParams({ q: query })}`),
  /** Backups of the open programme, or of one that can't be opened. */
  backups: (path?: string) => get<readonly BackupInfo[]>(`/api/backups?${new URLSearchParams(path ? { path } : {})}`),
  backUp: () => post('/api/backups', {}),
  /** The stage's own address, with its token. */
  stage: () => get<{ url: string }>('/api/stage'),
  restore: (name: string, path?: string) => post('/api/restore', { name, ...(path ? { path } : {}) }),
  undoRestore: () => post('/api/restore/undo', {}),
};

/** The board templates that come with the app, in one language. Their `trackId` is a track of the example. */
export async function fetchTemplates(language: Language): Promise<readonly CanvasTemplate[]> {
  return (await get<TemplatesAnswer>(`/api/templates?${new URLSearchParams({ lang: language })}`)).templates;
}

/** Fetches an export and hands it to the browser as a file. */
export async function download(what: ExportWhat, format: ExportFormat, language: Language): Promise<void> {
  await save(await raw('GET', `/api/export?${new URLSearchParams({ what, format, lang: language })}`), `samstyr.${format}`);
}

export type BoardFormat = 'svg' | 'png';

/** Fetches a board, or the map, as a picture and hands it to the browser as a file. */
export async function downloadBoard(canvas: string, format: BoardFormat, language: Language): Promise<void> {
  await save(await raw('GET', `/api/board?${new URLSearchParams({ canvas, format, lang: language })}`), `samstyr.${format}`);
}

/** Hands an answer to the browser as a file, under the name the server gave it. */
async function save(response: Response, usualName: string): Promise<void> {
  const disposition = response.headers.get('content-disposition') ?? '';
  const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? usualName);
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await response.blob()), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const get = <T>(path: string) => request<T>('GET', path);
const post = (path: string, body: unknown) => request<{ path?: string }>('POST', path, JSON.stringify(body));

async function request<T>(method: string, path: string, body?: string): Promise<T> {
  return (await (await raw(method, path, body)).json()) as T;
}

/** Throws a `SamstyrError` for every answer that is not a success; the server sends the refusal as JSON. */
async function raw(method: string, path: string, body?: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const response = await fetch(path, { method, headers, ...(body === undefined ? {} : { body }) });
  if (response.ok) return response;
  const refusal = await response.json().catch(() => ({ name: 'server.failed', values: {} }));
  throw new SamstyrError(refusal.name, refusal.values);
}
