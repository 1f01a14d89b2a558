import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../shared/apply.ts';
import { type Change, changesOf, changeText } from '../../../shared/canvas/changes.ts';
import { changesBetween, compareBoards, settled } from '../../../shared/canvas/compare.ts';
import { boardsNow, snapshotBoards } from '../../../shared/canvas/snapshot.ts';
import type { EventDraft } from '../../../shared/events.ts';
import { translator } from '../../../shared/i18n/index.ts';
import type { State } from '../../../shared/state.ts';
import { type BoardSketch, boardEvent, type CardSketch, cardOf, sketch } from '../../helpers/boards.ts';
import { stateOf } from '../../helpers/example.ts';

const input = { id: 'i1', number: 1, type: 'worry', text: 'Hvem svarer om natten?', anonymous: true, status: 'new' } as const;
const start: BoardSketch = {
  id: 'a',
  trackId: 't',
  zones: ['Borger', 'Myndighed'],
  cards: [
    { id: 'wait', label: 'Ventetid', content: 'ni uger', zoneId: 'Borger', x: 40, y: 80 },
    { id: 'reply', label: '', content: 'Svar i telefonen', zoneId: 'Borger', x: 40, y: 200 },
    { id: 'worry', label: '', content: '', inputId: 'i1', zoneId: 'Myndighed', x: 340, y: 80 },
  ],
  lines: [{ id: 'l', from: 'wait', to: 'reply', kind: 'flow' }],
};
const state = sketch({ boards: [start, { id: 'b', cards: [{ id: 'far', label: 'Langt væk' }] }], inputs: [input] });
const change = (id: string, set: object) => boardEvent('card.changed', 'a', id, { set });
const lineChange = (verb: 'added' | 'changed' | 'removed', id: string, payload = {}) =>
  boardEvent(`connection.${verb}`, 'a', id, payload);

const edited = (...events: readonly EventDraft[]) => applyAll(state, events);
const compared = (later: State) => compareBoards(snapshotBoards(state), boardsNow(later));
/** What differs, without what is the same. */
const differences = (later: State) =>
  Object.fromEntries(
    Object.entries(compared(later)[0] ?? {}).filter(
      ([name, list]) => name !== 'before' && name !== 'after' && Array.isArray(list) && list.length > 0,
    ),
  );

describe('a comparison of boards', () => {
  it('finds nothing between a moment and itself', () => {
    expect(differences(state)).toEqual({});
    const example = stateOf();
    expect(changesOf(compareBoards(snapshotBoards(example), boardsNow(stateOf())))).toEqual([]);
  });

  it('finds cards that came and went, with the connections that went along', () => {
    const later = edited(
      boardEvent('card.added', 'a', 'new', { value: { ...cardOf({ id: 'new' }) } }),
      lineChange('removed', 'l'),
      boardEvent('card.removed', 'a', 'reply'),
    );
    expect(differences(later)).toEqual({
      added: [expect.objectContaining({ id: 'new' })],
      removed: [expect.objectContaining({ id: 'reply' })],
      connectionsRemoved: [expect.objectContaining({ id: 'l' })],
    });
  });

  it.each([
    ['nudged a little', { x: 44, y: 76 }, undefined],
    [
      'to another place',
      { x: 45 },
      { zoneChanged: false, from: { zoneId: 'Borger', x: 40, y: 80 }, to: { zoneId: 'Borger', x: 45, y: 80 } },
    ],
    ['to another zone', { zoneId: 'Myndighed' }, { zoneChanged: true, to: { zoneId: 'Myndighed', x: 40, y: 80 } }],
    ['out of all zones', { zoneId: null }, { zoneChanged: true, to: { zoneId: null, x: 40, y: 80 } }],
  ])('says how a card was moved: %s', (_how, set, move) => {
    expect(differences(edited(change('wait', set)))).toEqual(
      move ? { moved: [expect.objectContaining({ id: 'wait', ...move })] } : {},
    );
  });

  it('has both texts of a card that was reworded', () => {
    expect(differences(edited(change('wait', { label: 'Vente', content: 'syv dage' })))).toEqual({
      reworded: [{ id: 'wait', label: { from: 'Ventetid', to: 'Vente' }, content: { from: 'ni uger', to: 'syv dage' } }],
    });
  });

  it.each([
    ['type', 'step', 'rule'],
    ['state', 'proposed', 'agreed'],
    ['mandate', null, 'politics'],
    ['coreTask', null, 'hinders'],
    ['amountKr', null, 250_000],
    ['ownerId', null, 'r1'],
  ] as const)('has what was settled about a card: %s', (member, from, to) => {
    expect(differences(edited(change('wait', { [member]: to })))).toEqual({ redecided: [{ id: 'wait', member, from, to }] });
  });

  it('takes a member that a snapshot does not have as none', () => {
    const bare = snapshotBoards(state).map((board) => ({
      ...board,
      nodes: board.nodes.map(({ mandate: _m, ownerId: _o, zoneId: _z, ...card }) => card),
    }));
    const found = compareBoards(bare, boardsNow(state))[0];
    expect(found?.redecided).toEqual([]);
    expect(found?.moved.map(({ zoneChanged }) => zoneChanged)).toEqual([true, true, true]);
  });

  it('finds connections that came, went and changed', () => {
    const value = { id: 'm', from: 'reply', to: 'wait', kind: 'feedback' };
    expect(differences(edited(lineChange('added', 'm', { value })))).toEqual({
      connectionsAdded: [expect.objectContaining(value)],
    });
    expect(differences(edited(lineChange('removed', 'l')))).toEqual({
      connectionsRemoved: [expect.objectContaining({ id: 'l' })],
    });
    expect(differences(edited(lineChange('changed', 'l', { set: { kind: 'orders' } })))).toEqual({
      connectionsChanged: [{ from: expect.objectContaining({ kind: 'flow' }), to: expect.objectContaining({ kind: 'orders' }) }],
    });
  });

  it('takes a connection that was removed and drawn again as the same', () => {
    const again = (kind: string) =>
      edited(lineChange('removed', 'l'), lineChange('added', 'm', { value: { id: 'm', from: 'wait', to: 'reply', kind } }));
    expect(differences(again('flow'))).toEqual({});
    expect(Object.keys(differences(again('orders')))).toEqual(['connectionsAdded', 'connectionsRemoved']);
  });

  it('finds zones that came, went and got another name, but not those that only got another place', () => {
    const zones = [
      { id: 'Myndighed', label: 'Myndigheden', order: 0 },
      { id: 'new', label: 'Udfører', order: 1 },
    ];
    const later = edited({ kind: 'canvas.changed', subject: 'a', payload: { set: { zones } } });
    expect(differences(later)).toEqual({
      zonesAdded: [expect.objectContaining({ id: 'new' })],
      zonesRemoved: [expect.objectContaining({ id: 'Borger' })],
      zonesRenamed: [{ id: 'Myndighed', from: 'Myndighed', to: 'Myndigheden' }],
    });
  });

  it('takes a board that is not there as an empty one', () => {
    const boards = snapshotBoards(state);
    expect(compareBoards([], boards).map(({ canvasId, added }) => [canvasId, added.length])).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
    expect(compareBoards(boards, boards.slice(1)).map(({ canvasId, removed }) => [canvasId, removed.length])).toEqual([
      ['b', 0],
      ['a', 3],
    ]);
  });
});

/** A sentence in Danish with codes as they are. */
const t = translator('da');
const say = (list: readonly Change[]) => list.map((one) => changeText(one, t, (what, code) => `${what}:${code}`));
const told = (later: State) => say(changesBetween({ ...later, boardSnapshots: new Map([['s', taken]]) }, 's', null));
const taken = {
  id: 's',
  title: 'Før',
  takenAt: '',
  boards: snapshotBoards(state),
  counts: { handovers: 0, doubles: 0, openPrompts: 0 },
};

describe('the list of changes', () => {
  it.each([
    ['a new text', [change('wait', { content: 'syv dage' })], '»Ventetid« er skrevet om: før »ni uger«, nu »syv dage«.'],
    [
      'a text on several lines',
      [change('wait', { content: 'syv\n\n  dage' })],
      '»Ventetid« er skrevet om: før »ni uger«, nu »syv dage«.',
    ],
    ['a text that is taken away', [change('wait', { content: '' })], '»Ventetid« er tømt; der stod »ni uger«.'],
    ['a new heading', [change('wait', { label: 'Vente' })], '»Ventetid« hedder nu »Vente«.'],
    ['a first heading', [change('reply', { label: 'Telefon' })], '»Telefon« har fået sin overskrift.'],
    ['a heading that is taken away', [change('wait', { label: '' })], '»Ventetid« har ikke længere en overskrift.'],
    ['another zone', [change('wait', { zoneId: 'Myndighed' })], '»Ventetid« er flyttet fra Borger til Myndighed.'],
    ['no zone', [change('wait', { zoneId: null })], '»Ventetid« er flyttet fra Borger til uden for felterne.'],
    ['another place', [change('reply', { y: 300 })], '»Svar i telefonen« har fået en ny plads.'],
    [
      'an input, by its own words as they are now',
      [change('worry', { y: 300 })],
      '»Hvem svarer om natten?« har fået en ny plads.',
    ],
    ['a card without words', [boardEvent('card.removed', 'a', 'worry')], '»Kort uden tekst« er fjernet.'],
    [
      'a card that is gone',
      [lineChange('removed', 'l'), boardEvent('card.removed', 'a', 'reply')],
      '»Svar i telefonen« er fjernet.',
    ],
    ['what is agreed', [change('wait', { state: 'agreed' })], '»Ventetid« er gået fra state:proposed til state:agreed.'],
    [
      'who decides',
      [change('wait', { mandate: 'law' })],
      'Hvem der bestemmer over »Ventetid«: før ikke angivet, nu mandate:law.',
    ],
    ['money, also none', [change('wait', { amountKr: 0 })], 'Beløbet på »Ventetid«: før ikke angivet, nu amountKr:0.'],
    ['an owner', [change('wait', { ownerId: 'r1' })], 'Ansvarlig for »Ventetid«: før ikke angivet, nu ownerId:r1.'],
    [
      'a connection to another board',
      [lineChange('added', 'm', { value: { id: 'm', from: 'wait', to: 'far', toCanvasId: 'b', kind: 'triggers' } })],
      'Ny forbindelse: »Ventetid« – kind:triggers – »Langt væk«.',
    ],
    [
      'another kind of connection',
      [lineChange('changed', 'l', { set: { kind: 'orders' } })],
      'Fra »Ventetid« til »Svar i telefonen«: før kind:flow, nu kind:orders.',
    ],
    ['no connection', [lineChange('removed', 'l')], 'Forbindelsen er væk: »Ventetid« – kind:flow – »Svar i telefonen«.'],
  ])('says in a sentence: %s', (_what, events, sentence) => {
    expect(told(edited(...events))).toEqual([sentence]);
  });

  it('goes through the board as one reads it: zones, card by card, connections', () => {
    const zones = [
      { id: 'Borger', label: 'Borgeren', order: 0 },
      { id: 'Myndighed', label: 'Myndighed', order: 1 },
    ];
    const later = edited(
      lineChange('changed', 'l', { set: { kind: 'orders' } }),
      change('worry', { state: 'agreed' }),
      boardEvent('card.added', 'a', 'new', { value: { ...cardOf({ id: 'new', zoneId: 'Borger', y: 100 }) } }),
      change('reply', { y: 400, content: 'Svar' }),
      change('wait', { content: '' }),
      { kind: 'canvas.changed', subject: 'a', payload: { set: { zones } } },
    );
    const list = changesOf(compared(later));
    expect(list.map(({ kind, cardId }) => [kind, cardId])).toEqual([
      ['zoneRenamed', undefined],
      ['cardEmptied', 'wait'],
      ['cardAdded', 'new'],
      ['cardMoved', 'reply'],
      ['cardReworded', 'reply'],
      ['stateChanged', 'worry'],
      ['connectionChanged', undefined],
    ]);
  });

  it('cuts long texts to where they differ', () => {
    const long = 'Vi har talt om ventetiden mange gange. '.repeat(10);
    const before = sketch({ boards: [{ id: 'a', cards: [{ id: 'k', content: `${long}Den er ni uger.` }] }] });
    const later = sketch({ boards: [{ id: 'a', cards: [{ id: 'k', content: `${long}Den er syv dage.` }] }] });
    const [only] = changesOf(compareBoards(snapshotBoards(before), boardsNow(later)));
    expect(only?.values).toEqual({
      card: 'k',
      from: '…talt om ventetiden mange gange. Den er ni uger.',
      to: '…talt om ventetiden mange gange. Den er syv dage.',
    });
  });

  it('is empty when a snapshot is gone', () => {
    expect(changesBetween(state, 's', null)).toEqual([]);
    expect(changesBetween({ ...state, boardSnapshots: new Map([['s', taken]]) }, 's', 'gone')).toEqual([]);
  });

  it('compares two snapshots with each other, whatever the boards are now', () => {
    const second = { ...taken, id: 'u', boards: snapshotBoards(edited(change('wait', { content: 'syv dage' }))) };
    const both = {
      ...sketch({ boards: [] }),
      boardSnapshots: new Map([
        ['s', taken],
        ['u', second],
      ]),
    };
    expect(changesBetween(both, 's', 'u').map(({ kind }) => kind)).toEqual(['cardReworded']);
    expect(changesBetween(both, 'u', 's').map(({ values }) => values.to)).toEqual(['ni uger']);
  });

  it.each(['da', 'en'] as const)('has a sentence for each kind, with all its values: %s', (language) => {
    const zones = [
      { id: 'Borger', label: 'Borgeren', order: 0 },
      { id: 'x', label: 'X', order: 2 },
    ];
    const all = [
      edited(...settled.map((member, index) => change('wait', { [member]: `v${index}` }))),
      edited(change('wait', { label: '', content: '' }), change('reply', { label: 'Ny', content: 'Andet' })),
      edited(change('wait', { label: 'Andet', zoneId: 'Myndighed' }), change('reply', { x: 99 })),
      edited({ kind: 'canvas.changed', subject: 'a', payload: { set: { zones } } }),
      edited(lineChange('removed', 'l'), lineChange('added', 'm', { value: { id: 'm', from: 'reply', to: 'wait', kind: 'x' } })),
      edited(lineChange('changed', 'l', { set: { kind: 'x' } }), boardEvent('card.removed', 'a', 'worry')),
      edited(boardEvent('card.added', 'a', 'new', { value: { ...cardOf({ id: 'new' }) } })),
    ].flatMap((later) => changesOf(compared(later)));
    const emptied = sketch({ boards: [{ ...start, cards: [{ id: 'wait', content: '' }] }] });
    const filled = changesOf(
      compareBoards(snapshotBoards(emptied), boardsNow(sketch({ boards: [{ ...start, cards: [{ id: 'wait' }] }] }))),
    );
    const list = [...all, ...filled];
    expect(new Set(list.map(({ kind }) => kind)).size).toBe(22);
    for (const one of list) {
      const sentence = changeText(one, translator(language), (_what, code) => String(code));
      expect(sentence).not.toMatch(/\{\{|undefined|compare\.|»«|“”/);
    }
  });
});

/** A card, a connection or a zone before the edits and after them; null where it was not, or is no more. */
type Ledger<T> = Map<string, { readonly was: T | null; is: T | null }>;
interface LineModel {
  readonly ends: string;
  readonly kind: string;
}

/** A random board and its random edits, with a ledger that knows what came of them. */
class Script {
  state: State;
  readonly before: State;
  readonly cards: Ledger<CardSketch> = new Map();
  readonly lines: Ledger<LineModel> = new Map();
  readonly zones: Ledger<string> = new Map();
  readonly #pick: (count: number) => number;
  #count = 0;

  constructor(pick: (count: number) => number) {
    this.#pick = pick;
    const zones = Array.from({ length: pick(4) }, () => this.#newId('z'));
    const cards = Array.from({ length: pick(7) }, () => this.#newCard(zones));
    const lines = new Map<string, { id: string; from: string; to: string; kind: string }>();
    for (let count = pick(6); count > 0 && cards.length > 1; count -= 1) {
      const line = this.#newLine(cards.map(({ id }) => id));
      if (![...lines.values()].some(({ from, to, kind }) => from === line.from && to === line.to && kind === line.kind))
        lines.set(line.id, line);
    }
    this.before = sketch({ boards: [{ id: 'a', zones, cards, lines: [...lines.values()] }] });
    this.state = this.before;
    for (const card of cards) this.cards.set(card.id, { was: card, is: card });
    for (const { id, from, to, kind } of lines.values())
      this.lines.set(id, { was: { ends: `${from}>${to}`, kind }, is: { ends: `${from}>${to}`, kind } });
    for (const zone of zones) this.zones.set(zone, { was: zone, is: zone });
  }

  #newId(kind: string): string {
    this.#count += 1;
    return `${kind}${this.#count}`;
  }
  #among<T>(list: readonly T[]): T | undefined {
    return list[this.#pick(Math.max(1, list.length))];
  }
  #newCard(zones: readonly string[]): CardSketch {
    const id = this.#newId('k');
    return {
      id,
      label: id,
      content: `ord ${this.#pick(3)}`,
      type: 'step',
      state: 'proposed',
      zoneId: this.#among(zones) ?? null,
      x: this.#pick(9) * 50,
      y: this.#pick(9) * 50,
    };
  }
  #newLine(cards: readonly string[]) {
    const from = this.#pick(cards.length);
    const to = (from + 1 + this.#pick(cards.length - 1)) % cards.length;
    return {
      id: this.#newId('l'),
      from: cards[from] ?? '',
      to: cards[to] ?? '',
      kind: this.#among(['flow', 'orders', 'feedback']) ?? '',
    };
  }
  #present<T>(ledger: Ledger<T>): string[] {
    return [...ledger].filter(([, { is }]) => is !== null).map(([id]) => id);
  }
  #fold(...events: readonly EventDraft[]): void {
    this.state = applyAll(this.state, events);
  }
  #set(id: string, set: Partial<CardSketch>): void {
    const entry = this.cards.get(id);
    if (entry?.is) entry.is = { ...entry.is, ...set };
    this.#fold(boardEvent('card.changed', 'a', id, { set }));
  }
  #setZones(): void {
    const labels = [...this.zones].flatMap(([id, { is }]) => (is === null ? [] : [{ id, label: is }]));
    this.#fold({
      kind: 'canvas.changed',
      subject: 'a',
      payload: { set: { zones: labels.map((zone, order) => ({ ...zone, order })) } },
    });
  }
  #removeLine(id: string): void {
    const entry = this.lines.get(id);
    if (entry) entry.is = null;
    this.#fold(boardEvent('connection.removed', 'a', id));
  }

  /** One random edit, as a person would make it; nothing when there is nothing to edit. */
  edit(): void {
    const card = this.#among(this.#present(this.cards));
    const line = this.#among(this.#present(this.lines));
    const zone = this.#among(this.#present(this.zones));
    const edits = [
      () => {
        const fresh = this.#newCard(this.#present(this.zones));
        this.cards.set(fresh.id, { was: null, is: fresh });
        this.#fold(boardEvent('card.added', 'a', fresh.id, { value: { ...cardOf(fresh) } }));
      },
      () => {
        if (!card) return;
        for (const id of this.#present(this.lines))
          if (this.lines.get(id)?.is?.ends.split('>').includes(card)) this.#removeLine(id);
        const entry = this.cards.get(card);
        if (entry) entry.is = null;
        this.#fold(boardEvent('card.removed', 'a', card));
      },
      () => card && this.#set(card, { x: this.#pick(9) * 50, y: this.#pick(9) * 50 }),
      () => card && this.#set(card, { zoneId: this.#among([null, ...this.#present(this.zones)]) ?? null }),
      () => card && this.#set(card, { x: (this.cards.get(card)?.is?.x ?? 0) + this.#pick(4) }),
      () => card && this.#set(card, { content: `ord ${this.#pick(3)}` }),
      () => card && this.#set(card, { label: this.#among([card, 'Ny', '']) ?? '' }),
      () => card && this.#set(card, { state: this.#among(['proposed', 'agreed', 'dropped'] as const) ?? 'today' }),
      () =>
        card &&
        this.#set(card, {
          mandate: this.#among([null, 'law', 'med'] as const) ?? null,
          amountKr: this.#among([null, 0, 100]) ?? null,
        }),
      () =>
        card &&
        this.#set(card, {
          type: this.#among(['step', 'rule'] as const) ?? 'goal',
          coreTask: this.#among([null, 'both'] as const) ?? null,
        }),
      () => card && this.#set(card, { ownerId: this.#among([null, 'r1', 'r2']) ?? null }),
      () => {
        const cards = this.#present(this.cards);
        if (cards.length < 2) return;
        const fresh = this.#newLine(cards);
        const is = { ends: `${fresh.from}>${fresh.to}`, kind: fresh.kind };
        // A board refuses the same connection twice.
        if ([...this.lines.values()].some((known) => known.is?.ends === is.ends && known.is.kind === is.kind)) return;
        this.lines.set(fresh.id, { was: null, is });
        this.#fold(boardEvent('connection.added', 'a', fresh.id, { value: fresh }));
      },
      () => line && this.#removeLine(line),
      () => {
        const entry = this.lines.get(line ?? '');
        const kind = this.#among(['flow', 'orders', 'feedback']) ?? '';
        if (!line || !entry?.is || [...this.lines.values()].some(({ is }) => is?.ends === entry.is?.ends && is?.kind === kind))
          return;
        entry.is = { ...entry.is, kind };
        this.#fold(boardEvent('connection.changed', 'a', line, { set: { kind } }));
      },
      () => {
        const entry = this.zones.get(zone ?? '');
        if (entry && zone) entry.is = this.#among([zone, 'Nyt navn']) ?? zone;
        this.#setZones();
      },
      () => {
        const id = this.#newId('z');
        this.zones.set(id, { was: null, is: id });
        this.#setZones();
      },
      () => {
        const entry = this.zones.get(zone ?? '');
        if (!entry || !zone) return;
        entry.is = null;
        for (const id of this.#present(this.cards)) if (this.cards.get(id)?.is?.zoneId === zone) this.#set(id, { zoneId: null });
        this.#setZones();
      },
    ];
    this.#among(edits)?.();
  }

  /** What the comparison should say, told from the ledger. */
  net(): Record<string, string[]> {
    const net: Record<string, string[]> = {};
    const say = (list: string, ...words: readonly unknown[]) => {
      net[list] = [...(net[list] ?? []), JSON.stringify(words)].sort();
    };
    for (const [id, { was, is }] of this.cards) {
      if (!was && is) say('added', id);
      if (was && !is) say('removed', id);
      if (!was || !is) continue;
      const far = Math.abs((is.x ?? 0) - (was.x ?? 0)) > 4 || Math.abs((is.y ?? 0) - (was.y ?? 0)) > 4;
      if (is.zoneId !== was.zoneId || far) say('moved', id, is.zoneId !== was.zoneId, was.zoneId, is.zoneId);
      if (is.label !== was.label || is.content !== was.content) say('reworded', id, was.label, is.label, was.content, is.content);
      for (const member of settled) {
        if ((is[member] ?? null) !== (was[member] ?? null)) say('redecided', id, member, was[member] ?? null, is[member] ?? null);
      }
    }
    const came = [...this.lines.values()].flatMap(({ was, is }) => (is && !was ? [is] : []));
    const went = [...this.lines.values()].flatMap(({ was, is }) => (was && !is ? [was] : []));
    const same = (a: LineModel) => (b: LineModel) => a.ends === b.ends && a.kind === b.kind;
    for (const line of came) if (!went.some(same(line))) say('connectionsAdded', line.ends, line.kind);
    for (const line of went) if (!came.some(same(line))) say('connectionsRemoved', line.ends, line.kind);
    for (const { was, is } of this.lines.values())
      if (was && is && was.kind !== is.kind) say('connectionsChanged', is.ends, was.kind, is.kind);
    for (const [id, { was, is }] of this.zones) {
      if (was === null && is !== null) say('zonesAdded', id);
      if (was !== null && is === null) say('zonesRemoved', id);
      if (was !== null && is !== null && was !== is) say('zonesRenamed', id, was, is);
    }
    return net;
  }
}

/** What the comparison says, in the words of the ledger. */
function said(before: State, later: State): Record<string, string[]> {
  const [found] = compareBoards(snapshotBoards(before), boardsNow(later));
  if (!found) return {};
  const lists: Record<string, readonly (readonly unknown[])[]> = {
    added: found.added.map(({ id }) => [id]),
    removed: found.removed.map(({ id }) => [id]),
    moved: found.moved.map(({ id, zoneChanged, from, to }) => [id, zoneChanged, from.zoneId, to.zoneId]),
    reworded: found.reworded.map(({ id, label, content }) => [id, label.from, label.to, content.from, content.to]),
    redecided: found.redecided.map(({ id, member, from, to }) => [id, member, from, to]),
    connectionsAdded: found.connectionsAdded.map(({ from, to, kind }) => [`${from}>${to}`, kind]),
    connectionsRemoved: found.connectionsRemoved.map(({ from, to, kind }) => [`${from}>${to}`, kind]),
    connectionsChanged: found.connectionsChanged.map(({ from, to }) => [`${from.from}>${from.to}`, from.kind, to.kind]),
    zonesAdded: found.zonesAdded.map(({ id }) => [id]),
    zonesRemoved: found.zonesRemoved.map(({ id }) => [id]),
    zonesRenamed: found.zonesRenamed.map(({ id, from, to }) => [id, from, to]),
  };
  const words = Object.entries(lists).map(([name, list]) => [name, list.map((entry) => JSON.stringify(entry)).sort()] as const);
  return Object.fromEntries(words.filter(([, list]) => list.length > 0));
}

describe('a thousand random edit scripts', () => {
  it('give the comparison that is their net effect', () => {
    fc.assert(
      fc.property(fc.gen(), fc.nat(25), (gen, edits) => {
        const script = new Script((count) => gen(fc.nat, { max: count - 1 }));
        for (let count = edits; count > 0; count -= 1) script.edit();
        expect(said(script.before, script.state)).toEqual(script.net());
        // Backwards, what came went.
        const back = compareBoards(boardsNow(script.state), snapshotBoards(script.before))[0];
        expect((back?.removed ?? []).map(({ id }) => JSON.stringify([id])).sort()).toEqual(script.net().added ?? []);
      }),
      { numRuns: 1_000 },
    );
  });
});
