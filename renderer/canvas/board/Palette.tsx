/** Find a card and go to it, or find a deed and do it: one box for both. */
import '@mantine/spotlight/styles.css';
import { Spotlight, type SpotlightStore } from '@mantine/spotlight';
import { type ReactNode, useMemo, useState } from 'react';
import type { BoardCard, CardKey } from '../../../shared/canvas/board.ts';
import { useTexts } from '../../i18n.ts';
import { type Deed, deeds, isPossible } from './deeds.ts';
import { useHand } from './hand.ts';
import { KeyCaps } from './KeyCaps.tsx';
import styles from './Palette.module.css';

interface PaletteProps {
  readonly store: SpotlightStore;
  readonly cards: readonly BoardCard[];
  readonly readOnly: boolean;
  readonly onRun: (deed: Deed) => void;
  readonly onJump: (key: CardKey) => void;
}

const MOST = 12;

export function Palette({ store, cards, readOnly, onRun, onJump }: PaletteProps): ReactNode {
  const { t } = useTexts();
  const [query, setQuery] = useState('');
  const chosen = useHand((hand) => hand.selected.size);
  const other = useHand((hand) => hand.line !== null || hand.zone !== null);
  const fits = useMemo(() => {
    const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return (text: string) => words.every((word) => text.toLocaleLowerCase().includes(word));
  }, [query]);
  const foundCards = useMemo(
    () => (query.trim() === '' ? [] : cards.filter(({ label, content }) => fits(`${label} ${content}`)).slice(0, MOST)),
    [cards, query, fits],
  );
  const foundDeeds = deeds
    .filter((deed) => deed.name !== 'palette' && deed.name !== 'paste')
    .filter((deed) => isPossible(deed, chosen, other, readOnly) && fits(t(deed.text)))
    .slice(0, query.trim() === '' ? 40 : MOST);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      styles={{ header: { display: 'none' } }}
      maxHeight={460}
      title={t('canvas.palette')}
    >
      <Spotlight.Search placeholder={t('canvas.paletteHint')} aria-label={t('canvas.paletteHint')} />
      <Spotlight.ActionsList>
        {foundCards.length > 0 ? (
          <Spotlight.ActionsGroup label={t('canvas.paletteCards')}>
            {foundCards.map((card) => (
              <Spotlight.Action key={card.key} onClick={() => onJump(card.key)}>
                <span className={styles.row}>
                  <strong>{card.label || t(`code.cardType.${card.type}`)}</strong>
                  <span className={styles.soft}>{card.content}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {foundDeeds.length > 0 ? (
          <Spotlight.ActionsGroup label={t('canvas.paletteDeeds')}>
            {foundDeeds.map((deed) => (
              <Spotlight.Action key={deed.name} onClick={() => onRun(deed)}>
                <span className={styles.row}>
                  <span>{t(deed.text)}</span>
                  <KeyCaps chord={deed.keys[0]} />
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {foundCards.length + foundDeeds.length === 0 ? <Spotlight.Empty>{t('canvas.paletteNothing')}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
