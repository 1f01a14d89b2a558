/** The decision log as a neutral table: one row a decision, with every column a consultant hands over. */
import { formatDay } from '../format.ts';
import type { Language, Translate } from '../i18n/index.ts';
import { type OverrideLine, overrideLines } from '../plan/overrides.ts';
import type { Decision } from '../programme/types.ts';
import { personName, programmeOf, type State } from '../state.ts';
import { daysOverdue } from './overdue.ts';

/** The columns, in the order of the log; each has its heading in the catalogue. */
export const logColumns = [
  'number',
  'date',
  'track',
  'type',
  'decision',
  'rationale',
  'alternatives',
  'citizen',
  'employee',
  'economy',
  'legal',
  'mandate',
  'owner',
  'deadline',
  'followUp',
  'indicator',
  'reviewOn',
  'reservations',
  'status',
  'vote',
  'inputs',
  'cards',
] as const;
export type LogColumn = (typeof logColumns)[number];
export type LogRow = Readonly<Record<LogColumn, string>> & { readonly title: string; readonly text: string };

export interface DecisionLog {
  readonly title: string;
  readonly municipality: string;
  readonly coreTask: string;
  readonly headings: Readonly<Record<LogColumn, string>>;
  readonly rows: readonly LogRow[];
  /** Gates of the method that were stepped over on the way. */
  readonly overrides: readonly OverrideLine[];
}

export interface LogOptions {
  readonly t: Translate;
  readonly language: Language;
  /** Calendar day against which overdue is reckoned. */
  readonly today: string;
}

/** The log of a programme, by number, in words of one language. */
export function decisionLog(state: State, options: LogOptions): DecisionLog {
  const programme = programmeOf(state);
  const heading = (column: LogColumn) => [column, options.t(`exporting.column.${column}`)] as const;
  return {
    title: programme.title,
    municipality: programme.municipality?.name ?? '',
    coreTask: programme.coreTask ?? '',
    headings: Object.fromEntries(logColumns.map(heading)) as Record<LogColumn, string>,
    rows: [...state.decisions.values()].map((decision) => logRow(state, decision, options)),
    overrides: overrideLines(state, options),
  };
}

function logRow(state: State, decision: Decision, options: LogOptions): LogRow {
  const { t, language } = options;
  const day = (value: string | null | undefined) => (value ? formatDay(value, language) : '');
  const workshop = decision.workshopId ? state.workshops.get(decision.workshopId) : undefined;
  const at = workshop ? ` (${t('exporting.workshop', { number: workshop.number })})` : '';
  const { consequences } = decision;
  return {
    number: decision.number,
    date: `${day(decision.date)}${at}`.trim(),
    track: (decision.trackId && state.tracks.get(decision.trackId)?.name) || '',
    type: t(`code.decisionType.${decision.type}`),
    title: decision.title,
    text: decision.text,
    decision: [decision.title, decision.text].filter(Boolean).join('\n'),
    rationale: decision.rationale ?? '',
    alternatives: (decision.alternatives ?? []).join('\n'),
    citizen: consequences?.citizen ?? '',
    employee: consequences?.employee ?? '',
    economy: consequences?.economy ?? '',
    legal: consequences?.legal ?? '',
    mandate: decision.mandate ? t(`code.mandate.${decision.mandate}`) : '',
    owner: personName(state, decision.ownerId) ?? '',
    deadline: day(decision.deadline),
    followUp: followUpText(decision, options),
    indicator: decision.indicator ?? '',
    reviewOn: day(decision.reviewOn),
    reservations: (decision.reservations ?? []).join('\n'),
    status: statusText(state, decision, options),
    vote: voteText(state, decision),
    inputs: inputsText(state, decision),
    cards: cardsText(state, decision),
  };
}

function followUpText({ followUp }: Decision, { t, language }: LogOptions): string {
  if (!followUp) return '';
  const status = followUp.status ? t(`code.followUp.${followUp.status}`) : '';
  return [followUp.date ? formatDay(followUp.date, language) : '', status, followUp.note ?? ''].filter(Boolean).join(' · ');
}

/** The status in words: `Erstattet af B-21`, `Igangsat – overskredet 12 dage`. */
export function statusText(state: State, decision: Decision, { t, today }: Pick<LogOptions, 't' | 'today'>): string {
  const word = t(`code.decisionStatus.${decision.status}`);
  const successor = decision.supersededBy ? state.decisions.get(decision.supersededBy) : undefined;
  if (decision.status === 'superseded' && successor) return t('exporting.supersededBy', { number: successor.number });
  const overdue = overdueText(decision, t, today);
  return overdue ? `${word} – ${overdue}` : word;
}

/** `overskredet 12 dage`, or whole years when it is long ago; empty when it is not overdue. */
export function overdueText(decision: Decision, t: Translate, today: string): string {
  const days = daysOverdue(decision, today);
  const years = Math.floor(days / 365);
  if (years >= 1) return t('exporting.overdueYears', { count: years });
  return days > 0 ? t('exporting.overdue', { count: days }) : '';
}

function voteText(state: State, decision: Decision): string {
  const vote = decision.voteId ? state.votes.get(decision.voteId) : undefined;
  return vote ? [vote.question, vote.reading].filter(Boolean).join(' – ') : '';
}

function inputsText(state: State, decision: Decision): string {
  const inputs = (decision.inputIds ?? []).map((id) => state.inputs.get(id)).filter((input) => input !== undefined);
  return inputs.map((input) => `#${input.number} ${input.text}`).join('\n');
}

function cardsText(state: State, decision: Decision): string {
  const labels: string[] = [];
  for (const [canvasId, cards] of state.cards) {
    const templateId = state.canvases.get(canvasId)?.templateId;
    const template = templateId ? state.canvasTemplates.get(templateId) : undefined;
    for (const card of cards.values()) {
      if (card.removed || !(card.decisionIds ?? []).includes(decision.id)) continue;
      labels.push(card.label ?? template?.nodes.find((node) => node.id === card.nodeId)?.label ?? card.content);
    }
  }
  return labels.join('\n');
}
