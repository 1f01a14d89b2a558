import { Anchor, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { BoardCard } from '../../../shared/canvas/board.ts';
import { useTexts } from '../../i18n.ts';
import { go } from '../../route.ts';
import styles from './CardPanel.module.css';
import { TextConflict } from './TextConflict.tsx';
import { useWords } from './words.ts';

/** What stands on the card. Saved when the field is left or with Ctrl+Enter; Escape leaves it as it was. */
export function CardWords({ card, readOnly }: { readonly card: BoardCard; readonly readOnly: boolean }): ReactNode {
  const { t } = useTexts();
  const words = useWords(card);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.currentTarget.tagName === 'INPUT');
    if (event.key === 'Escape') words.reset();
    if (isSave && !event.nativeEvent.isComposing) void words.save();
  };
  const field = { onKeyDown, onBlur: () => void words.save(), readOnly };
  return (
    <div className={styles.words}>
      <TextConflict card={card} />
      <TextInput
        label={t('panels.label')}
        value={words.label}
        onChange={(event) => words.write({ label: event.currentTarget.value })}
        {...field}
      />
      {card.input ? (
        <InputWords card={card} input={card.input} />
      ) : (
        <Textarea
          label={t('panels.content')}
          description={card.prompt || undefined}
          value={words.content}
          onChange={(event) => words.write({ content: event.currentTarget.value })}
          autosize
          minRows={3}
          maxRows={14}
          {...field}
        />
      )}
    </div>
  );
}

/** An input keeps the words of who said it; they are put right on the wall. */
function InputWords({ card, input }: { readonly card: BoardCard; readonly input: NonNullable<BoardCard['input']> }): ReactNode {
  const { t } = useTexts();
  const facts = [t(`code.inputType.${input.type}`), input.side ? t(`code.side.${input.side}`) : ''].filter(Boolean).join(' · ');
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    go({ page: 'inputs', id: input.id });
  };
  return (
    <div>
      <p className={styles.input}>{card.content || t('inputs.erased')}</p>
      <p className={styles.inputFoot}>
        {facts}
        <Anchor size="sm" href={`?${new URLSearchParams({ page: 'inputs', id: input.id })}`} onClick={follow}>
          {t('panels.toInput')}
        </Anchor>
      </p>
    </div>
  );
}
