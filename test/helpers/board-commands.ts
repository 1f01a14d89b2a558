/** Random commands on boards, aimed at what is there at the moment they are given; some are refused, as they should be. */
import fc from 'fast-check';
import { type BoardCard, boardOf, connectionsOf } from '../../shared/canvas/board.ts';
import type { BoardCommand, CanvasCommand } from '../../shared/canvas/commands.ts';
import { templateLibrary } from '../../shared/canvas/library/index.ts';
import { cardMandates, cardStates, cardTypes, connectionKinds, coreTaskEffects } from '../../shared/programme/codes.ts';
import type { State } from '../../shared/state.ts';
import { exampleDocument } from './example.ts';

/** What somebody does next; which card and which zone is meant is settled by what is on the board then. */
export interface BoardStep {
  readonly type: CanvasCommand['type'];
  readonly picks: readonly number[];
  readonly words: string;
  /** The members of a batch. */
  readonly parts: readonly BoardStep[];
}

const library = templateLibrary(exampleDocument(), 'da');
/** Few, so that a name is often taken already. */
const freeIds = ['f1', 'f2', 'f3'] as const;

/** Settles what a step means: the next number picks from the next list. */
class Aim {
  readonly state: State;
  readonly words: string;
  readonly #picks: readonly number[];
  #next = 0;

  constructor(state: State, { picks, words }: BoardStep) {
    this.state = state;
    this.words = words;
    this.#picks = picks;
  }

  number(below: number): number {
    this.#next += 1;
    return (this.#picks[this.#next % this.#picks.length] ?? 0) % below;
  }

  of<T>(list: Iterable<T>, none: T): T {
    const all = [...list];
    return all[this.number(Math.max(1, all.length))] ?? none;
  }

  /** Now and then nothing, so that everything is also left out or taken away. */
  maybe<T>(value: () => T): T | null {
    return this.number(3) === 0 ? null : value();
  }

  /** Mostly the same few boards, so that what is done on them meets. */
  canvas(): string {
    const all = [...this.state.canvases.keys()];
    return this.of(this.number(3) === 0 ? all : [...all.slice(1, 3), ...all.slice(-1)], 'none');
  }

  cards(canvasId: string): readonly BoardCard[] {
    return boardOf(this.state, canvasId).cards;
  }

  card(canvasId: string): BoardCard | undefined {
    return this.of<BoardCard | undefined>(this.cards(canvasId), undefined);
  }

  cardId(canvasId: string): string {
    return this.card(canvasId)?.id ?? 'none';
  }

  cardIds(canvasId: string): string[] {
    return [...new Set([this.cardId(canvasId), this.cardId(canvasId), this.cardId(canvasId)].slice(this.number(3)))];
  }

  zone(canvasId: string): string {
    return this.of(
      boardOf(this.state, canvasId).zones.map(({ id }) => id),
      'none',
    );
  }

  /** A name that may be taken already. */
  id(prefix: string): string {
    return `${prefix}-${this.of(freeIds, 'f1')}`;
  }

  owner(): string {
    const { roles, units, participants } = this.state;
    const lists = [roles, units, participants, new Map([...participants].slice(-1))];
    return this.of(this.of(lists, roles).keys(), 'none');
  }

  place(): { x: number; y: number } {
    return { x: this.number(1_600) - 100, y: this.number(900) - 100 };
  }

  meaning() {
    return {
      type: this.of(cardTypes, 'step'),
      state: this.of(cardStates, 'today'),
      mandate: this.maybe(() => this.of(cardMandates, 'law')),
      coreTask: this.maybe(() => this.of(coreTaskEffects, 'both')),
      amountKr: this.maybe(() => this.number(1_000_000)),
      ownerId: this.maybe(() => this.owner()),
      groupId: this.maybe(() => this.id('g')),
      required: this.number(2) === 0,
    };
  }

  /** One or two members of a card's meaning. */
  someMeaning() {
    const all = Object.entries(this.meaning());
    return Object.fromEntries([this.of(all, all[0] ?? ['type', 'step']), this.of(all, all[0] ?? ['type', 'step'])]);
  }

  links() {
    const { inputs, decisions, worryBank } = this.state;
    return this.of<object>(
      [
        {},
        { inputIds: [this.of(inputs.keys(), 'none')] },
        { inputIds: [] },
        { decisionIds: [this.of(decisions.keys(), 'none')] },
        { worryIds: [this.of(worryBank.keys(), 'none')] },
      ],
      {},
    );
  }

  newCard() {
    const input = this.number(4) === 0 ? { inputId: this.of(this.state.inputs.keys(), 'none') } : { content: this.words };
    return { ...this.someMeaning(), label: this.words, ...input, ...this.links(), ...this.place() };
  }
}

type Makers<C extends CanvasCommand> = { readonly [T in C['type']]: (aim: Aim, step: BoardStep) => Extract<C, { type: T }> };

const onBoards: Makers<BoardCommand> = {
  'card.add': (aim) => {
    const named = aim.number(2) === 0 ? { id: aim.id('c') } : {};
    return { type: 'card.add', canvasId: aim.canvas(), ...named, card: aim.newCard() };
  },
  'card.insert': (aim) => {
    const ids = [aim.id('c'), aim.id('c')];
    const cards = [...new Set(ids)].map((id) => ({ id, card: aim.newCard() }));
    const [from = '', to = ''] = ids;
    const connections = [
      { from, to, kind: aim.of(connectionKinds, 'flow'), ...(aim.number(3) === 0 ? { id: aim.id('l') } : {}) },
    ];
    return { type: 'card.insert', canvasId: aim.canvas(), cards, connections };
  },
  'card.edit': (aim) => {
    const canvasId = aim.canvas();
    const card = aim.card(canvasId);
    const set = aim.of<object>(
      [
        { label: aim.words },
        { content: aim.words },
        { zoneId: aim.maybe(() => aim.zone(canvasId)) },
        { inputId: aim.maybe(() => aim.of(aim.state.inputs.keys(), 'none')) },
        { ...aim.someMeaning(), prompt: aim.words },
        { w: 120 + aim.number(400), h: 60 + aim.number(200) },
        aim.links(),
      ],
      {},
    );
    const was = aim.of<object>([{}, { was: { label: card?.label ?? '' } }, { was: { content: 'stod her før' } }], {});
    return { type: 'card.edit', canvasId, id: card?.id ?? 'none', set, ...was };
  },
  'card.mark': (aim) => {
    const canvasId = aim.canvas();
    const set = aim.number(3) === 0 ? { locked: aim.number(2) === 0 } : aim.someMeaning();
    return { type: 'card.mark', canvasId, ids: aim.cardIds(canvasId), set };
  },
  'card.move': (aim) => {
    const canvasId = aim.canvas();
    const moves = aim.cardIds(canvasId).map((id) => ({ id, ...aim.place() }));
    return { type: 'card.move', canvasId, moves };
  },
  'card.transfer': (aim) => {
    const canvasId = aim.canvas();
    const moves = aim.cardIds(canvasId).map((id) => ({ id, ...aim.place() }));
    return { type: 'card.transfer', canvasId, toCanvasId: aim.canvas(), moves };
  },
  'card.remove': (aim) => {
    const canvasId = aim.canvas();
    return { type: 'card.remove', canvasId, ids: aim.cardIds(canvasId) };
  },
  'connection.add': (aim) => {
    const canvasId = aim.canvas();
    const toCanvasId = aim.canvas();
    const named = aim.number(3) === 0 ? { id: aim.id('l') } : {};
    const kind = aim.of(connectionKinds, 'flow');
    return {
      type: 'connection.add',
      canvasId,
      toCanvasId,
      from: aim.cardId(canvasId),
      to: aim.cardId(toCanvasId),
      kind,
      ...named,
    };
  },
  'connection.edit': (aim) => {
    const [canvasId, id] = aLine(aim);
    const set = aim.of<object>([{ label: aim.words }, { kind: aim.of(connectionKinds, 'flow') }], {});
    return { type: 'connection.edit', canvasId, id, set };
  },
  'connection.remove': (aim) => {
    const [canvasId, id] = aLine(aim);
    return { type: 'connection.remove', canvasId, ids: [id] };
  },
  'zone.add': (aim) => {
    const named = aim.number(2) === 0 ? { id: aim.id('z') } : {};
    const placed = aim.number(2) === 0 ? { index: aim.number(6) } : {};
    return { type: 'zone.add', canvasId: aim.canvas(), label: `Felt ${aim.words}`, ...named, ...placed };
  },
  'zone.edit': (aim) => {
    const canvasId = aim.canvas();
    const set = aim.of<object>([{ label: `Felt ${aim.words}` }, { ownerId: aim.maybe(() => aim.owner()) }], {});
    return { type: 'zone.edit', canvasId, id: aim.zone(canvasId), set };
  },
  'zone.move': (aim) => {
    const canvasId = aim.canvas();
    return { type: 'zone.move', canvasId, id: aim.zone(canvasId), index: aim.number(6) };
  },
  'zone.resize': (aim) => {
    const canvasId = aim.canvas();
    const size = aim.of<object>([{ w: 120 + aim.number(800) }, { h: 200 + aim.number(900) }], {});
    return { type: 'zone.resize', canvasId, id: aim.zone(canvasId), ...size };
  },
  'zone.remove': (aim) => {
    const canvasId = aim.canvas();
    return { type: 'zone.remove', canvasId, id: aim.zone(canvasId) };
  },
  'canvas.edit': (aim) => {
    const set = aim.of<object>([{ title: aim.words }, { trackId: aim.maybe(() => aim.of(aim.state.tracks.keys(), 'none')) }], {});
    return { type: 'canvas.edit', id: aim.canvas(), set };
  },
};

const onAll: Makers<CanvasCommand> = {
  ...onBoards,
  'canvas.batch': (aim, { parts }) => {
    const commands = parts.map((part) => madeFrom(onBoards, aim.state, part));
    return { type: 'canvas.batch', commands: commands.length > 0 ? commands : [onBoards['card.add'](aim, noStep)] };
  },
  'canvas.add': (aim) => {
    const from = aim.of<object>(
      [{}, { templateId: aim.of(aim.state.canvasTemplates.keys(), 'none') }, { template: aim.of(library, undefined) }],
      {},
    );
    const trackId = aim.maybe(() => aim.of(aim.state.tracks.keys(), 'none'));
    return { type: 'canvas.add', id: aim.id('cv'), title: aim.words, trackId, ...from };
  },
  'canvas.remove': (aim) => ({ type: 'canvas.remove', id: aim.canvas() }),
  'canvas.saveAsTemplate': (aim) => ({
    type: 'canvas.saveAsTemplate',
    id: aim.canvas(),
    title: `Skabelon ${aim.words}`,
    withContent: aim.number(2) === 0,
  }),
  'canvas.hold': (aim) => ({ type: 'canvas.hold', id: aim.canvas() }),
  'canvas.release': (aim) => {
    const held = [...aim.state.canvases.values()].filter(({ heldBy }) => heldBy).map(({ id }) => id);
    return { type: 'canvas.release', id: aim.of(held, aim.canvas()) };
  },
  'check.waive': (aim) => ({
    type: 'check.waive',
    ...aFinding(aim),
    reason: aim.of(['Sådan er det', 'Det er aftalt'], 'Derfor'),
  }),
  'check.unwaive': (aim) => ({ type: 'check.unwaive', ...aFinding(aim) }),
  'check.limits': (aim) => ({
    type: 'check.limits',
    set: aim.of<object>([{ maxHandovers: 1 + aim.number(9) }, { roomMandate: aim.of(cardMandates, 'law') }], {}),
  }),
  'snapshot.take': (aim) => ({
    type: 'snapshot.take',
    title: `Billede ${aim.words}`,
    workshopId: aim.maybe(() => aim.of(aim.state.workshops.keys(), 'none')),
  }),
  'snapshot.rename': (aim) => ({
    type: 'snapshot.rename',
    id: aim.of(aim.state.boardSnapshots.keys(), 'none'),
    title: `Billede ${aim.words}`,
  }),
  'snapshot.remove': (aim) => ({ type: 'snapshot.remove', id: aim.of(aim.state.boardSnapshots.keys(), 'none') }),
  'consequence.answer': (aim) => ({ type: 'consequence.answer', ...aQuestion(aim), answer: aim.words }),
  'consequence.reopen': (aim) => {
    const answered = [...aim.state.decisions.values()].flatMap(({ id, trackConsequences = [] }) =>
      trackConsequences.map(({ trackId }) => ({ decisionId: id, trackId })),
    );
    return { type: 'consequence.reopen', ...aim.of(answered, aQuestion(aim)) };
  },
};

function aLine(aim: Aim): readonly [string, string] {
  const canvasId = aim.canvas();
  const lines = connectionsOf(aim.state, canvasId).map(({ id }) => id);
  return [canvasId, aim.of(lines, 'none')];
}

function aFinding(aim: Aim): { canvasId: string; rule: string; cardIds: string[] } {
  const canvasId = aim.canvas();
  const cardIds = aim.cardIds(canvasId).map((id) => `${canvasId}/${id}`);
  return { canvasId, rule: aim.of(['handovers', 'dangling'], 'handovers'), cardIds };
}

function aQuestion(aim: Aim): { decisionId: string; trackId: string } {
  return { decisionId: aim.of(aim.state.decisions.keys(), 'none'), trackId: aim.of(aim.state.tracks.keys(), 'none') };
}

function madeFrom<C extends CanvasCommand>(makers: Makers<C>, state: State, step: BoardStep): C {
  const make = makers[step.type as C['type']] as (aim: Aim, step: BoardStep) => C;
  return make(new Aim(state, step), step);
}

/** The command a step comes to on a state. */
export function commandOf(state: State, step: BoardStep): CanvasCommand {
  return madeFrom(onAll, state, step);
}

const noStep: BoardStep = { type: 'card.add', picks: [0], words: '', parts: [] };
const picks = fc.array(fc.nat(100_000), { minLength: 12, maxLength: 12 });
const words = fc.constantFrom('Tavlemøde', 'Én pulje', 'Åse & Bø <b>', 'linje et\nlinje to', '');
const typesOf = (makers: object) => Object.keys(makers) as CanvasCommand['type'][];
const part = fc.record({ type: fc.constantFrom(...typesOf(onBoards)), picks, words, parts: fc.constant([]) });

export const boardStepTypes = typesOf(onAll);

/** Any step on boards, but those of some kinds. Every kind of command is among them: the compiler asks for it. */
export function boardSteps(but: readonly CanvasCommand['type'][] = []): fc.Arbitrary<BoardStep> {
  const usual = typesOf(onBoards).filter((type) => !but.includes(type));
  const other = boardStepTypes.filter((type) => !(type in onBoards) && !but.includes(type));
  return fc.record({
    // Most of what is done on a board is done to its cards, lines and zones.
    type: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...usual) }, { weight: 3, arbitrary: fc.constantFrom(...other) }),
    picks,
    words,
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
  });
}
