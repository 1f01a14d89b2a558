import type { ReactNode } from 'react';
import type { BoardCard } from '../../../shared/canvas/board.ts';
import { useTexts } from '../../i18n.ts';
import { TextConflict } from '../panels/TextConflict.tsx';
import { useWords } from '../panels/words.ts';
import { useOutline } from './tools.ts';
import { WordsForm } from './WordsForm.tsx';

interface CardWordsProps {
  readonly card: BoardCard;
  readonly name: string;
  readonly onDone: (saved: boolean) => void;
}

/**
 * Edits a card's words. When somebody else has changed the same text meanwhile nothing is written over:
 * both texts are shown, and the writer chooses.
 */
export function CardWords({ card, name, onDone }: CardWordsProps): ReactNode {
  const { t } = useTexts();
  const { say } = useOutline().tools;
  const words = useWords(card);
  const save = async () => {
    const changed = words.label !== card.label || words.content !== card.content;
    const result = await words.save();
    if (result === 'saved') onDone(changed);
    if (result === 'conflict') say(t('outline.said.conflict'));
  };
  const cancel = () => {
    words.reset();
    onDone(false);
  };
  return (
    <WordsForm
      name={t('outline.card.edit', { name })}
      words={words}
      onChange={words.write}
      onSave={() => void save()}
      onCancel={cancel}
      ofInput={card.input !== null}
    >
      <TextConflict card={card} onSettled={() => onDone(true)} />
    </WordsForm>
  );
}
