/** The words on a card, in a reader's language. */
import { formatNumber } from '../../format.ts';
import { type Language, resources, type TextKey, type Translate } from '../../i18n/index.ts';
import type { Track } from '../../programme/types.ts';
import { personName, type State } from '../../state.ts';
import type { BoardCard, BoardConnection, Crossing } from '../board.ts';

/** Who and where: what the words need besides the catalogue. */
export interface BoardNames {
  readonly language: Language;
  /** Name of a role, unit, participant or facilitator; undefined when there is none by that id. */
  readonly owner: (id: string) => string | undefined;
  readonly track: (id: string | null) => Track | undefined;
}

/** Everything that is written on a card and is not its own text. Empty where there is nothing to say. */
export interface CardWords {
  readonly type: string;
  readonly state: string;
  readonly mandate: string;
  readonly owner: string;
  readonly amount: string;
  /** Marks a required prompt that nobody has answered. */
  readonly open: string;
  /** For a card that is an input: `#21 · Bekymring`. */
  readonly input: string;
}

const MILLION = 1_000_000;

/** The names a state knows, in a language. */
export function boardNames(state: State, language: Language): BoardNames {
  return {
    language,
    owner: (id) => state.roles.get(id)?.name ?? state.units.get(id)?.name ?? personName(state, id),
    track: (id) => (id === null ? undefined : state.tracks.get(id)),
  };
}

/** The words of a card. A mandate of the workshop itself is the usual one and not said. */
export function cardWords(card: BoardCard, t: Translate, names: BoardNames): CardWords {
  const { mandate, amountKr, ownerId, input } = card;
  return {
    type: t(`code.cardType.${card.type}`),
    state: t(`code.cardState.${card.state}`),
    mandate: mandate && mandate !== 'workshop' ? t(`drawing.mandate.${mandate}`) : '',
    owner: ownerId ? (names.owner(ownerId) ?? '') : '',
    amount: amountKr === null ? '' : amountText(amountKr, t, names.language),
    open: isOpen(card) ? t('drawing.open') : '',
    input: input ? `#${input.number} · ${t(`code.inputType.${input.type}`)}` : '',
  };
}

/** Whether a card asks for something that must be answered, and is not. */
export function isOpen(card: Pick<BoardCard, 'required' | 'content'>): boolean {
  return card.required && card.content.trim() === '';
}

/** `23,3 mio. kr.` from a million on, else `450.000 kr.` */
export function amountText(kroner: number, t: Translate, language: Language): string {
  if (Math.abs(kroner) >= MILLION) {
    return t('drawing.millions', { amount: formatNumber(kroner / MILLION, language, { min: 0, max: 1 }) });
  }
  return t('drawing.kroner', { amount: formatNumber(kroner, language, { min: 0, max: 0 }) });
}

/** Kinds whose line says enough. */
const wordless: ReadonlySet<string> = new Set(['flow', 'next', 'starts-with', 'relates']);

/** The word for a kind of connection; a kind of somebody else's own stands as it is written. */
export function kindWord(kind: string, t: Translate): string {
  return Object.hasOwn(resources.da.translation.code.connectionKind, kind) ? t(`code.connectionKind.${kind}` as TextKey) : kind;
}

/** What stands on a line: its own words, else those of its kind where the line alone would not tell. */
export function lineWord({ label, kind }: Pick<BoardConnection, 'label' | 'kind'>, t: Translate): string {
  return label || (wordless.has(kind) ? '' : kindWord(kind, t));
}

/** `Dokumentation: Tavlemøde`: where a connection goes that leaves the picture. */
export function crossingWord({ other }: Crossing, names: BoardNames): string {
  const track = names.track(other.trackId);
  const where = track ? track.short || track.name : '';
  return where && other.label ? `${where}: ${other.label}` : where || other.label;
}
