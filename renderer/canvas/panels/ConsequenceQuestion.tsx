import { Button, Group, Textarea } from '@mantine/core';
import { Fragment, type KeyboardEvent, type ReactNode, useState } from 'react';
import { type CardKey, cardsOf } from '../../../shared/canvas/board.ts';
import { cardName } from '../../../shared/canvas/card-name.ts';
import type { Consequence } from '../../../shared/canvas/consequences.ts';
import { kindWord } from '../../../shared/canvas/drawing/words.ts';
import type { State } from '../../../shared/state.ts';
import { act } from '../../act.ts';
import { TrackBadge, TrackSwatch } from '../../components/TrackBadge.tsx';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import styles from './Consequences.module.css';

interface ConsequenceQuestionProps {
  readonly consequence: Consequence;
  readonly readOnly: boolean;
  readonly onJump: (key: CardKey) => void;
}

/** What a decision means for one track: the question, how it reaches it, and room for the answer. */
export function ConsequenceQuestion({ consequence, readOnly, onJump }: ConsequenceQuestionProps): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const { decisionId, trackId, cardKeys, path } = consequence;
  const [answer, setAnswer] = useState('');
  const track = state.tracks.get(trackId);
  const question = t('panels.question', { track: track?.name ?? trackId });
  const nameOf = (key: CardKey) => nameIn(state, key) || t('panels.unnamed');
  const save = (text: string) => void act(t, { type: 'consequence.answer', decisionId, trackId, answer: text });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && answer.trim()) save(answer);
  };
  const [first] = path;
  const others = cardKeys.filter((key) => !path.some(({ to }) => to === key));
  return (
    <div className={styles.question}>
      <p className={styles.asked}>
        <TrackSwatch track={track} />
        <span>{question}</span>
      </p>
      {first ? (
        <p className={styles.path}>
          <CardLink name={nameOf(first.from)} onOpen={() => onJump(first.from)} />
          {path.map(({ kind, to }) => (
            <Fragment key={to}>
              {` ${kindWord(kind, t)} `}
              <CardLink name={nameOf(to)} onOpen={() => onJump(to)} />
            </Fragment>
          ))}
        </p>
      ) : null}
      {others.length > 0 ? (
        <p className={styles.path}>
          {t('panels.reachesToo')}
          {others.map((key) => (
            <Fragment key={key}>
              {' '}
              <CardLink name={nameOf(key)} onOpen={() => onJump(key)} />
            </Fragment>
          ))}
        </p>
      ) : null}
      {readOnly ? null : (
        <>
          <Textarea
            aria-label={question}
            placeholder={t('panels.answerHere')}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            autosize
            minRows={2}
            maxRows={10}
          />
          <Group gap={8} mt={8}>
            <Button size="compact-md" disabled={answer.trim() === ''} onClick={() => save(answer)}>
              {t('panels.saveAnswer')}
            </Button>
            <Button size="compact-md" variant="default" disabled={answer.trim() !== ''} onClick={() => save('')}>
              {t('panels.meansNothing')}
            </Button>
          </Group>
        </>
      )}
    </div>
  );
}

function CardLink({ name, onOpen }: { readonly name: string; readonly onOpen: () => void }): ReactNode {
  return (
    <button type="button" className={styles.link} onClick={onOpen}>
      {name}
    </button>
  );
}

interface AnsweredTrackProps {
  readonly decisionId: string;
  readonly trackId: string;
  readonly answer: string;
  readonly readOnly: boolean;
}

/** What a track has answered, and the way to ask it again. */
export function AnsweredTrack({ decisionId, trackId, answer, readOnly }: AnsweredTrackProps): ReactNode {
  const { t } = useTexts();
  const track = useProgramme((state) => state.tracks.get(trackId));
  return (
    <div className={styles.answer}>
      <TrackBadge track={track} />
      <p data-none={answer === '' || undefined}>{answer || t('panels.meansNothing')}</p>
      {readOnly ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => void act(t, { type: 'consequence.reopen', decisionId, trackId })}
        >
          {t('panels.askAgain')}
        </Button>
      )}
    </div>
  );
}

function nameIn(state: State, key: CardKey): string {
  const canvasId = [...state.canvases.keys()].find((id) => key.startsWith(`${id}/`));
  const card = canvasId ? cardsOf(state, canvasId).find((known) => known.key === key) : undefined;
  return card ? cardName(card) : '';
}
