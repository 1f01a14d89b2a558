/**
 * What keeps a board from being changed: another window that holds it for itself, or a track that is still
 * locked. Decisions, votes and inputs are never hindered, nor is letting go of a board that is held: the
 * laptop that holds it may be gone.
 */
import type { Command } from '../commands.ts';
import { type Refusal, refusal } from '../errors.ts';
import type { EventDraft } from '../events.ts';
import { type Context, isRefusal, type Outcome } from '../handler.ts';
import { boardLock } from '../plan/gates.ts';
import type { State } from '../state.ts';

type Window = Context['window'];

/** Carries a command out, unless it would change a board that is held or locked. */
export function guarded(state: State, command: Command, { window }: Context, carryOut: () => Outcome): Outcome {
  const boards = boardsOf(command);
  if (boards.length === 0) return carryOut();
  const refused = hold(state, boards, window) ?? lock(state, boards);
  if (refused) return refused;
  const outcome = carryOut();
  // A card may take lines with it that lie on another board.
  return isRefusal(outcome) ? outcome : (changeHinderedBy(state, outcome, window) ?? outcome);
}

/**
 * The refusal when events would change a board that another window holds. Undo asks this, too; it does not
 * ask for locks, so that what was done is not stuck behind a track that was locked since.
 */
export function changeHinderedBy(state: State, events: readonly EventDraft[], window: Window): Refusal | undefined {
  return hold(
    state,
    events.flatMap((event) => boardsIn(state, event)),
    window,
  );
}

function hold(state: State, boards: readonly string[], window: Window): Refusal | undefined {
  const isHeld = (id: string) => {
    const holder = state.canvases.get(id)?.heldBy;
    return Boolean(holder) && holder !== window;
  };
  return boards.some(isHeld) ? refusal('canvas.held') : undefined;
}

function lock(state: State, boards: readonly string[]): Refusal | undefined {
  const [locked] = boards.flatMap((id) => boardLock(state, id) ?? []);
  return locked && refusal('canvas.trackLocked', { track: state.tracks.get(locked.trackId)?.name ?? '' });
}

/** The boards a command is about to change, as it names them. */
function boardsOf(command: Command): readonly string[] {
  if (command.type === 'canvas.batch') return command.commands.flatMap(boardsOf);
  if (command.type === 'canvas.edit' || command.type === 'canvas.remove') return [command.id];
  if (command.type === 'connection.add') return [command.canvasId, command.toCanvasId ?? command.canvasId];
  if (command.type === 'card.transfer') return [command.canvasId, command.toCanvasId];
  return 'canvasId' in command && /^(card|connection|zone)\./.test(command.type) ? [command.canvasId] : [];
}

/** Members that say something about a board or card without changing what is drawn. */
const beside = new Set(['heldBy', 'waivers', 'inputIds', 'decisionIds', 'worryIds']);

/** The boards an event changes; a line from one board to another is drawn on both. */
function boardsIn(state: State, { kind, parent = '', subject, payload }: EventDraft): readonly string[] {
  const [noun, verb] = kind.split('.');
  const members = [...Object.keys(payload?.set ?? {}), ...(payload?.unset ?? [])];
  if (verb === 'changed' && members.every((member) => beside.has(member))) return [];
  if (noun === 'canvas') return [subject];
  if (noun === 'card') return [parent];
  if (noun !== 'connection') return [];
  const other = payload?.value?.toCanvasId ?? state.connections.get(parent)?.get(subject)?.toCanvasId;
  return typeof other === 'string' ? [parent, other] : [parent];
}
