/** What each role may see. Secrecy is decided here and nowhere else. */
import type { Role } from './access.ts';
import { packState } from './pack.ts';
import type { RoleView } from './protocol.ts';
import { stageView } from './stage/view.ts';
import type { State } from './state.ts';

/**
 * The view of a role. The facilitator's is the whole state, so her page is kept up to date with the
 * events themselves; every other role gets only a view.
 */
export function viewFor(state: State, role: Role): RoleView {
  return role === 'facilitator' ? { role, state: packState(state) } : { role, stage: stageView(state) };
}
