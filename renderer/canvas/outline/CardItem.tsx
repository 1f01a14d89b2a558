import { memo, type ReactNode, useState } from 'react';
import type { BoardCard } from '../../../shared/canvas/board.ts';
import { cardName } from '../../../shared/canvas/card-name.ts';
import { useTexts } from '../../i18n.ts';
import { CardDetails } from './CardDetails.tsx';
import { CardFacts } from './CardFacts.tsx';
import { CardWords } from './CardWords.tsx';
import styles from './Outline.module.css';
import { useOutline } from './tools.ts';

interface CardItemProps {
  readonly card: BoardCard;
  /** What it is connected to, in words; a text, so that only cards whose connections changed are drawn again. */
  readonly lines: string;
  /** Whether there is a card above and below it in its zone that it can change places with. */
  readonly canUp: boolean;
  readonly canDown: boolean;
}

/** A card: what it says at a glance, its words edited in place, and all the rest behind its details. */
export const CardItem = memo(function CardItem({ card, lines, canUp, canDown }: CardItemProps): ReactNode {
  const { t } = useTexts();
  const { tools, readOnly } = useOutline();
  const [editing, setEditing] = useState(false);
  const [open, setOpen] = useState(false);
  const name = cardName(card) || t('canvas.nameless');
  const changeable = !readOnly && !card.locked;
  const done = (saved: boolean) => {
    setEditing(false);
    tools.focus(card.key);
    if (saved) tools.say(t('outline.said.saved', { name }));
  };
  return (
    <li className={styles.card} data-item={card.key} data-dropped={card.state === 'dropped' || undefined}>
      {editing && changeable ? (
        <CardWords card={card} name={name} onDone={done} />
      ) : (
        <>
          <CardHeading name={name} editable={changeable} onEdit={() => setEditing(true)} />
          <CardFacts card={card} onMore={() => setOpen(true)} />
          <CardText card={card} />
          {lines === '' ? null : <p className={styles.lines}>{lines}</p>}
        </>
      )}
      <details className={styles.details} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={t('outline.card.detailsOf', { name })}>{t('outline.card.details')}</summary>
        {open ? <CardDetails card={card} name={name} canUp={canUp} canDown={canDown} /> : null}
      </details>
    </li>
  );
});

function CardHeading(props: { readonly name: string; readonly editable: boolean; readonly onEdit: () => void }): ReactNode {
  const { t } = useTexts();
  const { level } = useOutline();
  const Heading = level === 4 ? 'h4' : 'h3';
  if (!props.editable) {
    return (
      <Heading className={styles.heading} data-part="heading" tabIndex={-1}>
        {props.name}
      </Heading>
    );
  }
  return (
    <Heading className={styles.heading}>
      <button type="button" data-part="heading" className={styles.headingButton} onClick={props.onEdit} title={t('common.edit')}>
        {props.name}
      </button>
    </Heading>
  );
}

/** The card's text, or what it asks as long as nobody has answered. */
function CardText({ card }: { readonly card: BoardCard }): ReactNode {
  const { t } = useTexts();
  if (card.content.trim() === '') {
    return card.prompt === '' ? null : <p className={styles.prompt}>{t('outline.prompt', { text: card.prompt })}</p>;
  }
  // A card without a heading is called by its first words; they need not be said twice.
  return card.label === '' && cardName(card) === card.content.trim() ? null : <p className={styles.text}>{card.content}</p>;
}
