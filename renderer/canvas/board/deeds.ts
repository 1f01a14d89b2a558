/** The list of all that can be asked of the board: the keys, the menu, the palette and the list of keys read it alike. */
import type { TextKey } from '../../../shared/i18n/index.ts';
import type { Doing } from './doing.ts';
import type { HandStore } from './hand.ts';

export interface DeedPorts {
  readonly doing: Doing;
  readonly hand: HandStore;
  readonly readOnly: () => boolean;
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  readonly showInLight: () => void;
  readonly copy: (cut: boolean) => void;
  readonly edit: () => void;
}

/** When a deed makes sense: always, with something chosen, with several cards chosen. */
type When = 'always' | 'chosen' | 'several';
export type DeedGroup = 'add' | 'edit' | 'arrange' | 'look' | 'show';
export const deedGroups: readonly DeedGroup[] = ['add', 'edit', 'arrange', 'look', 'show'];

export interface Deed {
  readonly name: string;
  readonly text: TextKey;
  readonly group: DeedGroup;
  readonly when: When;
  /** Chords such as `mod+shift+g`; `mod` is Ctrl, or the command key on a Mac. */
  readonly keys: readonly string[];
  /** Whether it changes the board, and so is not to be had where it is only to be looked at. */
  readonly changes: boolean;
  readonly run: (ports: DeedPorts) => unknown;
}

const deed = (
  name: string,
  group: DeedGroup,
  keys: readonly string[],
  run: Deed['run'],
  { when = 'always', changes = true }: { readonly when?: When; readonly changes?: boolean } = {},
): Deed => ({ name, text: `canvas.deed.${name}` as TextKey, group, keys, run, when, changes });

const chosen = { when: 'chosen' } as const;
const several = { when: 'several' } as const;
const looking = { changes: false } as const;
const panel =
  (name: 'tray' | 'check' | 'changes' | 'consequences'): Deed['run'] =>
  ({ hand }) =>
    hand.setState(({ panel: open }) => ({ panel: open === name ? null : name }));

export const deeds: readonly Deed[] = [
  deed('addCard', 'add', ['n'], ({ doing }) => doing.addHere()),
  deed('tray', 'add', ['i'], panel('tray')),
  deed('edit', 'edit', ['enter', 'f2'], ({ edit }) => edit(), chosen),
  deed('copy', 'edit', ['mod+c'], ({ copy }) => copy(false), { ...chosen, ...looking }),
  deed('cut', 'edit', ['mod+x'], ({ copy }) => copy(true), chosen),
  deed('paste', 'edit', ['mod+v'], () => undefined),
  deed('duplicate', 'edit', ['mod+d'], ({ doing }) => doing.duplicate(), chosen),
  deed('remove', 'edit', ['delete', 'backspace'], ({ doing }) => doing.remove(), chosen),
  deed('lock', 'edit', ['mod+shift+l'], ({ doing }) => doing.lock(), chosen),
  deed('today', 'edit', ['1'], ({ doing }) => doing.mark({ state: 'today' }), chosen),
  deed('proposed', 'edit', ['2'], ({ doing }) => doing.mark({ state: 'proposed' }), chosen),
  deed('agreed', 'edit', ['3'], ({ doing }) => doing.mark({ state: 'agreed' }), chosen),
  deed('dropped', 'edit', ['4'], ({ doing }) => doing.mark({ state: 'dropped' }), chosen),
  deed('selectAll', 'edit', ['mod+a'], ({ doing }) => doing.selectAll(), looking),
  deed('group', 'arrange', ['mod+g'], ({ doing }) => doing.group(), several),
  deed('ungroup', 'arrange', ['mod+shift+g'], ({ doing }) => doing.ungroup(), chosen),
  deed('alignLeft', 'arrange', ['alt+a'], ({ doing }) => doing.align('left'), several),
  deed('alignCentre', 'arrange', ['alt+h'], ({ doing }) => doing.align('centre'), several),
  deed('alignRight', 'arrange', ['alt+d'], ({ doing }) => doing.align('right'), several),
  deed('alignTop', 'arrange', ['alt+w'], ({ doing }) => doing.align('top'), several),
  deed('alignMiddle', 'arrange', ['alt+v'], ({ doing }) => doing.align('middle'), several),
  deed('alignBottom', 'arrange', ['alt+s'], ({ doing }) => doing.align('bottom'), several),
  deed('distributeAcross', 'arrange', ['alt+shift+h'], ({ doing }) => doing.distribute('x'), several),
  deed('distributeDown', 'arrange', ['alt+shift+v'], ({ doing }) => doing.distribute('y'), several),
  deed('layOut', 'arrange', ['mod+shift+a'], ({ doing }) => doing.layOut()),
  deed('palette', 'look', ['/', 'mod+f', 'mod+shift+p'], ({ openPalette }) => openPalette(), looking),
  deed('filter', 'look', ['f'], ({ hand }) => hand.setState(({ filtering }) => ({ filtering: !filtering })), looking),
  deed('check', 'look', ['c'], panel('check'), looking),
  deed('changes', 'look', ['s'], panel('changes'), looking),
  deed('consequences', 'look', ['q'], panel('consequences'), looking),
  deed('inspector', 'look', ['p'], ({ hand }) => hand.setState(({ inspector }) => ({ inspector: !inspector })), looking),
  deed('zoomAll', 'look', ['shift+1'], ({ doing }) => doing.zoomToAll(), looking),
  deed('zoomSelection', 'look', ['shift+2'], ({ doing }) => doing.zoomToSelection(), { ...chosen, ...looking }),
  deed('zoomFull', 'look', ['shift+0'], ({ doing }) => doing.zoomTo(1), looking),
  deed('hand', 'look', ['h'], ({ hand }) => hand.setState({ tool: 'hand' }), looking),
  deed('select', 'look', ['v'], ({ hand }) => hand.setState({ tool: 'select' }), looking),
  deed('light', 'show', ['l'], ({ showInLight }) => showInLight(), { ...chosen, ...looking }),
  deed('keys', 'show', ['?'], ({ openKeys }) => openKeys(), looking),
];

/** The deed a key press asks for, if it asks for one. */
export function deedFor(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): Deed | undefined {
  return deeds.find(({ keys }) => keys.some((chord) => fits(chord, event)));
}

function fits(chord: string, event: Parameters<typeof deedFor>[0]): boolean {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const mod = event.ctrlKey || event.metaKey;
  if (mod !== parts.includes('mod') || event.altKey !== parts.includes('alt')) return false;
  // A sign that needs Shift on some keyboards is itself; digits go by their place, for Shift+1 is "!".
  if (key === '?' || key === '/') return event.key === key;
  if (event.shiftKey !== parts.includes('shift')) return false;
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  return /^[a-z]$/.test(key)
    ? event.code === `Key${key.toUpperCase()}` || event.key.toLowerCase() === key
    : event.key.toLowerCase() === key;
}

/** Whether a deed can be done now, for menus and the palette. */
export function isPossible({ when, changes }: Deed, cards: number, other: boolean, readOnly: boolean): boolean {
  if (changes && readOnly) return false;
  return when === 'always' || (when === 'chosen' ? cards > 0 || other : cards > 1);
}
