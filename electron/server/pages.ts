/** The pages, from a map made at the start: no request ever becomes a path on the disk. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
/** Replaced in each answer: what the page may add of styles carries this number. */
const NONCE_PLACE = '__NONCE__';

interface Page {
  readonly type: string;
  readonly body: Buffer;
}
export type Pages = ReadonlyMap<string, Page>;

/** Reads the built pages: `/facilitator` for `facilitator.html`, all else under its own name. */
export function readPages(folder: string): Pages {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true }).map(String);
  const files = names.filter((name) => statSync(join(folder, name)).isFile() && types[extname(name)]);
  return new Map(
    files.map((name) => [pathOf(name), { type: types[extname(name)] ?? '', body: readFileSync(join(folder, name)) }]),
  );
}

function pathOf(name: string): string {
  return `/${name
    .split(sep)
    .join('/')
    .replace(/\.html$/, '')}`;
}

/** Answers with a page or one of its parts. */
export function answerPage(response: ServerResponse, page: Page, port: number): void {
  if (!page.type.startsWith('text/html')) {
    response.writeHead(200, { 'content-type': page.type, 'cache-control': 'public, max-age=31536000, immutable' });
    response.end(page.body);
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'content-type': page.type,
    'cache-control': 'no-store',
    'content-security-policy': policy(port, nonce),
  });
  response.end(page.body.toString('utf8').replaceAll(NONCE_PLACE, nonce));
}

/** The pages show text typed by strangers: nothing runs and nothing is fetched but our own. */
function policy(port: number, nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ws://127.0.0.1:${port}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
