/** Who this page is to the server: the token from the address, and an id of its own. */

/** The start token. It comes once in the address's fragment and is then kept out of sight. */
export function takeToken(): string {
  const fromAddress = location.hash.slice(1);
  if (fromAddress) {
    sessionStorage.setItem('samstyr.token', fromAddress);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return fromAddress || (sessionStorage.getItem('samstyr.token') ?? '');
}

/**
 * Names this window over reloads. A duplicated tab comes with the storage of the first one, which has not
 * been left; it gets a name of its own, so that the two are not taken for one window.
 */
export function windowId(): string {
  const known = sessionStorage.getItem('samstyr.window');
  const wasLeft = sessionStorage.getItem('samstyr.left') !== null;
  sessionStorage.removeItem('samstyr.left');
  window.addEventListener('pagehide', () => sessionStorage.setItem('samstyr.left', 'yes'));
  window.addEventListener('pageshow', () => sessionStorage.removeItem('samstyr.left'));
  if (known && wasLeft) return known;
  const fresh = crypto.randomUUID();
  sessionStorage.setItem('samstyr.window', fresh);
  return fresh;
}

/** The socket's address: same host as the page. */
export function socketUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/socket`;
}
