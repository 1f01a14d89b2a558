import { buildPages } from '../../build/pages.ts';

/** The pages the tests drive are the pages that ship: built once, if they are stale. */
export async function setup(): Promise<void> {
  await buildPages({ quiet: true });
}
