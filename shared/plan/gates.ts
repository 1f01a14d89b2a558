/**
 * The gates of the method: the frame is approved before the first workshop, and what is to be changed is
 * understood before the tracks' models. A gate can be stepped over, with a reason that stays in the record.
 */
import type { EventDraft } from '../events.ts';
import type { Json } from '../json.ts';
import type { Programme, Track, Vote, Workshop } from '../programme/types.ts';
import { programmeOf, type State } from '../state.ts';

type UnderstandingGate = NonNullable<Programme['understandingGate']>;
type GateOverride = NonNullable<Programme['gateOverrides']>[number];

/** The question of understanding, asked once and counted. */
export interface Measure {
  readonly voteId: string;
  readonly workshopId: string | null;
  readonly mean: number;
}

export interface Understanding {
  /** Whether the programme has a question of understanding at all. */
  readonly configured: boolean;
  readonly question: string;
  readonly scaleMax: number;
  readonly threshold: number;
  /** In the order of their workshops; those outside a workshop last. */
  readonly measures: readonly Measure[];
  readonly latest: Measure | undefined;
  readonly reached: boolean;
}

/** How far the group has come in understanding what is to be changed. */
export function understandingOf(state: State): Understanding {
  const gate = programmeOf(state).understandingGate;
  const { question = '', scaleMax = 0, threshold = 0 } = gate ?? {};
  const measures = gate ? [...state.votes.values()].flatMap((vote) => measureIn(gate, vote)) : [];
  const numberOf = ({ workshopId }: Measure) => state.workshops.get(workshopId ?? '')?.number ?? Number.MAX_SAFE_INTEGER;
  const inOrder = measures.toSorted((a, b) => numberOf(a) - numberOf(b));
  return {
    configured: isConfigured(gate),
    question,
    scaleMax,
    threshold,
    measures: inOrder,
    latest: inOrder.at(-1),
    reached: Boolean(gate?.passedAtWorkshopId) || measures.some(({ mean }) => mean >= threshold),
  };
}

/** A vote about the understanding that is drafted or open already, so that it need not be made again. */
export function measureUnderWay(state: State): Vote | undefined {
  const gate = programmeOf(state).understandingGate;
  const isUnderWay = ({ status }: Vote) => status === 'draft' || status === 'open';
  return gate ? [...state.votes.values()].findLast((vote) => isUnderWay(vote) && measures(gate, vote)) : undefined;
}

function isConfigured(gate: Programme['understandingGate']): gate is UnderstandingGate {
  return Boolean(gate && gate.question.trim() !== '');
}

/** A scale vote measures understanding when it is named as a measure, or asks the question word for word on the same scale. */
function measures(gate: UnderstandingGate, vote: Vote): boolean {
  if (vote.kind !== 'scale') return false;
  if ((gate.measuredBy ?? []).includes(vote.id)) return true;
  const sameScale = vote.options === undefined || vote.options.length === gate.scaleMax;
  return isConfigured(gate) && sameScale && vote.question.trim() === gate.question.trim();
}

function measureIn(gate: UnderstandingGate, vote: Vote): readonly Measure[] {
  if (vote.status !== 'closed' || typeof vote.mean !== 'number' || !measures(gate, vote)) return [];
  return [{ voteId: vote.id, workshopId: vote.workshopId ?? null, mean: vote.mean }];
}

/**
 * What else happens when a vote closes: if it asked the question of understanding it becomes one of the
 * measures, and if enough understand by now, the gate is passed and every track opens. `closed` is the
 * vote as it is afterwards.
 */
export function measured(state: State, closed: Vote): readonly EventDraft[] {
  const gate = programmeOf(state).understandingGate;
  const [measure] = gate ? measureIn(gate, closed) : [];
  if (!gate || !measure) return [];
  const passes = measure.mean >= gate.threshold;
  const after = {
    ...gate,
    measuredBy: [...new Set([...(gate.measuredBy ?? []), measure.voteId])],
    ...(passes && !gate.passedAtWorkshopId && measure.workshopId ? { passedAtWorkshopId: measure.workshopId } : {}),
  };
  const opened = passes ? lockedTracks(state).map((track) => trackStatus(track.id, 'open')) : [];
  return [programmeChanged('understandingGate', after), ...opened];
}

/** Whether a track is the one common to all, the first, which is never locked. */
export function isCommonTrack(state: State, id: string): boolean {
  return [...state.tracks.keys()][0] === id;
}

/** The tracks that wait for the understanding. */
export function lockedTracks(state: State): readonly Track[] {
  return [...state.tracks.values()].filter(({ id, status }) => status === 'locked' && !isCommonTrack(state, id));
}

/** The track that keeps a board from being changed, or null. */
export function boardLock(state: State, canvasId: string): { readonly trackId: string } | null {
  const trackId = state.canvases.get(canvasId)?.trackId;
  return lockedTracks(state).some(({ id }) => id === trackId) && trackId ? { trackId } : null;
}

/** Whether the gate keeps a locked track from being opened without a reason. */
export function isNotUnderstood({ configured, reached }: Understanding): boolean {
  return configured && !reached;
}

export function trackStatus(id: string, status: 'open' | 'locked'): EventDraft {
  return { kind: 'track.changed', subject: id, payload: { set: { status } } };
}

/** What keeps the frame from being approved: who, when, and at least one line in it. Empty when it is. */
export function missingInFrame(state: State): readonly ('lines' | 'approvedBy' | 'approvedOn')[] {
  const { given = [], open = [], ours = [], approvedBy, approvedOn } = programmeOf(state).frame ?? {};
  const isThere = { lines: [...given, ...open, ...ours].some((line) => line.trim() !== ''), approvedBy, approvedOn };
  return (['lines', 'approvedBy', 'approvedOn'] as const).filter((part) => !isThere[part]);
}

/** Whether a workshop would begin without an approved frame; one that has begun, or was let through, is not asked again. */
export function isFrameMissing(state: State, { id, status }: Pick<Workshop, 'id' | 'status'>): boolean {
  if (status === 'running' || status === 'held') return false;
  const letThrough = (programmeOf(state).gateOverrides ?? []).some(
    ({ gate, workshopId }) => gate === 'frame' && workshopId === id,
  );
  return !letThrough && missingInFrame(state).length > 0;
}

/** Keeps in the record that somebody has stepped over a gate. */
export function steppedOver(state: State, override: GateOverride): EventDraft {
  return programmeChanged('gateOverrides', [...(programmeOf(state).gateOverrides ?? []), override]);
}

function programmeChanged(member: keyof Programme, value: object): EventDraft {
  return { kind: 'section.changed', subject: 'programme', payload: { set: { [member]: value as unknown as Json } } };
}
