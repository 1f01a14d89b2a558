/** Writes on a card where it lies. What is typed stays until it has been saved or given up. */
import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { BoardCard } from '../../../shared/canvas/board.ts';
import { useTexts } from '../../i18n.ts';
import { TextConflict } from '../panels/TextConflict.tsx';
import { useWords } from '../panels/words.ts';
import styles from './CardNode.module.css';
import { useHandStore } from './hand.ts';

export function CardEditor({ card }: { readonly card: BoardCard }): ReactNode {
  const { t } = useTexts();
  const hand = useHandStore();
  const words = useWords(card);
  const box = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLInputElement>(null);
  useEffect(() => heading.current?.select(), []);

  /** Back to the board, with the focus on the card, so that the next key is about it. */
  const close = (refocus: boolean) => {
    if (hand.getState().editing === card.key) hand.setState({ editing: null });
    if (refocus)
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(card.key)}"]`)?.focus());
  };
  const save = async (refocus: boolean) => {
    if ((await words.save()) === 'saved') close(refocus);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      words.reset();
      close(true);
    }
    const isLine = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && !event.shiftKey && (isLine || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save(true);
    }
  };
  return (
    <div
      ref={box}
      className={`${styles.editor} nodrag nopan nowheel`}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) void save(false);
      }}
    >
      <TextInput
        ref={heading}
        aria-label={t('canvas.label')}
        placeholder={t('canvas.label')}
        value={words.label}
        onChange={(event) => words.write({ label: event.currentTarget.value })}
        autoFocus
        maxLength={300}
        styles={{ input: { fontWeight: 650 } }}
      />
      {card.input ? null : (
        <Textarea
          aria-label={t('canvas.content')}
          placeholder={card.prompt || t('canvas.content')}
          value={words.content}
          onChange={(event) => words.write({ content: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={8}
        />
      )}
      {card.prompt && words.content !== '' ? <p className={styles.prompt}>{card.prompt}</p> : null}
      <TextConflict card={card} onSettled={() => close(true)} />
    </div>
  );
}
