import { describe, expect, it } from 'vitest';
import { changeSentence } from '../../../shared/canvas/change-words.ts';
import type { Change } from '../../../shared/canvas/changes.ts';
import { boardNames } from '../../../shared/canvas/drawing/words.ts';
import { translator } from '../../../shared/i18n/index.ts';
import { stateOf } from '../../helpers/example.ts';

const state = stateOf();
const said = (kind: Change['kind'], values: Change['values'], language: 'da' | 'en' = 'da') =>
  changeSentence({ kind, canvasId: 'cv-budget', values }, translator(language), boardNames(state, language));

describe('a change of the boards in words', () => {
  it('says codes as words inside the sentence', () => {
    expect(said('stateChanged', { card: 'Ramme', from: 'today', to: 'agreed' })).toContain('fra i dag til aftalt');
    expect(said('mandateChanged', { card: 'Ramme', from: 'law', to: 'med' })).toContain('før loven, nu MED-udvalget');
    expect(said('stateChanged', { card: 'Frame', from: 'today', to: 'agreed' }, 'en')).toContain('from today to agreed');
  });

  it('names owners, and says none for one who is gone', () => {
    const text = said('ownerChanged', { card: 'Ramme', from: 'nobody', to: 'r-chef' });
    expect(text).toContain('før ikke angivet, nu Chef');
  });

  it('ends once, also after an abbreviation', () => {
    expect(said('amountChanged', { card: 'Ramme', from: '', to: 450_000 })).toMatch(/nu 450\.000 kr\.$/);
  });

  it('keeps a code it does not know', () => {
    expect(said('stateChanged', { card: 'Ramme', from: 'today', to: 'someday' })).toContain('someday');
  });
});
