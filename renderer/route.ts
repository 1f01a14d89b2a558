/** Where the facilitator is: kept in the address, so that back, forward and reload work. */
import { useSyncExternalStore } from 'react';

/** `id` names what is open within the page (a canvas, a vote, a decision …). */
export interface Route {
  readonly page: RoutePage;
  readonly id?: string;
}
export const routePages = ['overview', 'canvas', 'inputs', 'votes', 'decisions', 'backups'] as const;
export type RoutePage = (typeof routePages)[number];

/** The route of the address; the overview when it names none. */
export function currentRoute(): Route {
  const query = new URLSearchParams(location.search);
  const page = routePages.find((name) => name === query.get('page')) ?? 'overview';
  const id = query.get('id');
  return id ? { page, id } : { page };
}

/** Goes to a page; the browser's back button leads here again. */
export function go(route: Route): void {
  const query = new URLSearchParams({ page: route.page, ...(route.id ? { id: route.id } : {}) });
  if (location.search === `?${query}`) return;
  history.pushState(null, '', `${location.pathname}?${query}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

let last: Route = currentRoute();

/** The current route; the component renders again when it changes. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, snapshot);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
}

function snapshot(): Route {
  const now = currentRoute();
  if (now.page !== last.page || now.id !== last.id) last = now;
  return last;
}
