import { Button, Group } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { BoardCard } from '../../../shared/canvas/board.ts';
import { SamstyrError } from '../../../shared/errors.ts';
import { showError } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { send } from '../../programme-store.ts';
import styles from './Outline.module.css';
import { useOutline } from './tools.ts';
import { type Words, WordsForm } from './WordsForm.tsx';
import { bothWords, conflictsOf, type Member, members } from './words-conflict.ts';

/**
 * Edits a card's words. When somebody else has changed the same text meanwhile nothing is written over:
 * both texts are shown, and the writer chooses.
 */
export function CardWords({
  card,
  name,
  onDone,
}: {
  readonly card: BoardCard;
  readonly name: string;
  readonly onDone: (saved: boolean) => void;
}): ReactNode {
  const { t } = useTexts();
  const { say } = useOutline().tools;
  const begun = useRef<Words>({ label: card.label, content: card.content });
  const [words, setWords] = useState<Words>(begun.current);
  const [refused, setRefused] = useState(false);
  const conflicts = refused ? conflictsOf(begun.current, words, card) : [];

  const save = async (wanted: Words, was: Words) => {
    const touched = members.filter((member) => wanted[member].trim() !== was[member]);
    if (touched.length === 0) {
      onDone(false);
      return;
    }
    const of = (from: Words) => Object.fromEntries(touched.map((member) => [member, from[member]]));
    try {
      await send({ type: 'card.edit', canvasId: card.canvasId, id: card.id, set: of(wanted), was: of(was) });
      onDone(true);
    } catch (error) {
      const stale = error instanceof SamstyrError && error.refusal.name === 'canvas.textChanged';
      setRefused(stale);
      if (stale) say(t('outline.said.conflict'));
      else showError(t, error);
    }
  };
  /** Takes the choice for each text in conflict; the other text goes along as it was typed. */
  const settle = (choice: (member: Member) => string) => {
    const now: Words = { label: card.label, content: card.content };
    const settled = { ...words, ...Object.fromEntries(conflicts.map((member) => [member, choice(member)])) };
    begun.current = { ...begun.current, ...Object.fromEntries(conflicts.map((member) => [member, now[member]])) };
    setWords(settled);
    setRefused(false);
    void save(settled, begun.current);
  };
  return (
    <WordsForm
      name={t('outline.card.edit', { name })}
      words={words}
      onChange={setWords}
      onSave={() => void save(words, begun.current)}
      onCancel={() => onDone(false)}
      ofInput={card.input !== null}
    >
      {conflicts.length > 0 ? (
        <Conflict
          members={conflicts}
          mine={words}
          theirs={card}
          onMine={() => settle((member) => words[member])}
          onTheirs={() => settle((member) => card[member])}
          onBoth={() => settle((member) => bothWords(member, card[member], words[member]))}
        />
      ) : null}
    </WordsForm>
  );
}

function Conflict(props: {
  readonly members: readonly Member[];
  readonly mine: Words;
  readonly theirs: Words;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onBoth: () => void;
}): ReactNode {
  const { t } = useTexts();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const nothing = t('outline.words.nothingThere');
  return (
    <section className={styles.conflict} aria-label={t('outline.words.conflict')}>
      <strong>{t('outline.words.conflict')}</strong>
      {props.members.map((member) => (
        <dl key={member} className={styles.versions}>
          <dt>{t('outline.words.theirs')}</dt>
          <dd>{props.theirs[member] || nothing}</dd>
          <dt>{t('outline.words.mine')}</dt>
          <dd>{props.mine[member] || nothing}</dd>
        </dl>
      ))}
      <Group gap="xs">
        <Button ref={first} variant="default" onClick={props.onMine}>
          {t('outline.words.keepMine')}
        </Button>
        <Button variant="default" onClick={props.onTheirs}>
          {t('outline.words.keepTheirs')}
        </Button>
        <Button variant="default" onClick={props.onBoth}>
          {t('outline.words.keepBoth')}
        </Button>
      </Group>
    </section>
  );
}
