import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BoardCard } from '../../../shared/canvas/board.ts';
import { useTexts } from '../../i18n.ts';
import styles from './TextConflict.module.css';
import { bothWords, dropWords, saveWords, useConflict, type Words } from './words.ts';

interface TextConflictProps {
  readonly card: BoardCard;
  /** Called when one of the texts has been chosen. */
  readonly onSettled?: () => void;
}

/** Two people wrote on the same card: both texts, and what shall stand. Nothing while there is no conflict. */
export function TextConflict({ card, onSettled }: TextConflictProps): ReactNode {
  const { t } = useTexts();
  const mine = useConflict(card.key);
  if (!mine) return null;
  const choose = async (words: Words | null) => {
    const theirs: Words = {
      ...(mine.label === undefined ? {} : { label: card.label }),
      ...(mine.content === undefined ? {} : { content: card.content }),
    };
    if (words && (await saveWords(t, card, words, theirs)) !== 'saved') return;
    dropWords(card.key);
    onSettled?.();
  };
  const theirs = { label: card.label, content: card.content };
  return (
    <section className={styles.conflict} role="alert">
      <p className={styles.lead}>{t('panels.conflict')}</p>
      <dl className={styles.texts}>
        <dt>{t('panels.theirs')}</dt>
        <dd>
          <Shown words={mine} of={theirs} />
        </dd>
        <dt>{t('panels.mine')}</dt>
        <dd>
          <Shown words={mine} of={mine} />
        </dd>
      </dl>
      <Group gap={6}>
        <Button size="compact-sm" onClick={() => void choose(mine)}>
          {t('panels.keepMine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void choose(null)}>
          {t('panels.keepTheirs')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void choose(bothWords(card, mine))}>
          {t('panels.keepBoth')}
        </Button>
      </Group>
    </section>
  );
}

/** The fields that were written in, as one of the two has them. */
function Shown({ words, of }: { readonly words: Words; readonly of: Words }): ReactNode {
  const { t } = useTexts();
  return (
    <>
      {words.label === undefined ? null : <strong>{of.label || t('panels.noText')}</strong>}
      {words.content === undefined ? null : <span>{of.content || t('panels.noText')}</span>}
    </>
  );
}
