/**
 * What takes time and needs nothing of the page: the programme is asked for, and the page that the address names is
 * fetched, while the rest of the program is still being read. Imported first.
 */
import { startConnection } from '../programme-store.ts';
import { currentRoute } from '../route.ts';
import { pages } from './pages.ts';

startConnection();
// A page that can't be fetched says so when it is gone to.
void pages[currentRoute().page]().catch(() => undefined);
