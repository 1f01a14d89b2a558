import { Checkbox, Select, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Board, BoardCard } from '../../../shared/canvas/board.ts';
import { amountText } from '../../../shared/canvas/drawing/words.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { AmountField } from './AmountField.tsx';
import { CoreTaskSelect, MandateSelect } from './fields.tsx';
import { Fold } from './Panel.tsx';

interface CardMeaningProps {
  readonly board: Board;
  readonly card: BoardCard;
  readonly readOnly: boolean;
  /** Absent where it can't be locked or unlocked. */
  readonly onLock: ((locked: boolean) => void) | undefined;
}

type Fields = Partial<Pick<BoardCard, 'mandate' | 'coreTask' | 'amountKr' | 'zoneId' | 'required' | 'prompt'>>;

/** What a card means: for the core task, for who decides, and in money. */
export function CardMeaning({ board, card, readOnly, onLock }: CardMeaningProps): ReactNode {
  const { t } = useTexts();
  const set = (fields: Fields) => act(t, { type: 'card.edit', canvasId: card.canvasId, id: card.id, set: fields });
  const zones = board.zones.filter(({ canvasId }) => canvasId === card.canvasId);
  return (
    <Fold name="meaning" title={t('panels.meaning')} digest={useDigest(card)}>
      <CoreTaskSelect value={card.coreTask} onChange={(coreTask) => void set({ coreTask })} disabled={readOnly} />
      <MandateSelect value={card.mandate} onChange={(mandate) => void set({ mandate })} disabled={readOnly} />
      <AmountField value={card.amountKr} onChange={(amountKr) => void set({ amountKr })} readOnly={readOnly} />
      <Select
        label={t('panels.zone')}
        value={card.zoneId}
        onChange={(zoneId) => void set({ zoneId })}
        data={zones.map(({ id, label }) => ({ value: id, label }))}
        placeholder={t('panels.noZone')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        disabled={readOnly}
      />
      <PromptField card={card} readOnly={readOnly} onSave={(prompt) => void set({ prompt })} />
      <Checkbox
        label={t('panels.required')}
        description={t('panels.requiredHint')}
        checked={card.required}
        onChange={(event) => void set({ required: event.currentTarget.checked })}
        disabled={readOnly}
      />
      <Checkbox
        label={t('panels.locked')}
        description={t('panels.lockedHint')}
        checked={card.locked}
        onChange={(event) => onLock?.(event.currentTarget.checked)}
        disabled={!onLock}
      />
    </Fold>
  );
}

/** What the card says of itself while the group is closed. */
function useDigest(card: BoardCard): string {
  const { t, language } = useTexts();
  return [
    card.coreTask ? t(`panels.coreTaskDigest.${card.coreTask}`) : '',
    card.mandate ? t(`code.cardMandate.${card.mandate}`) : '',
    card.amountKr === null ? '' : amountText(card.amountKr, t, language),
    card.required ? t('panels.required') : '',
  ]
    .filter(Boolean)
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join(' · ');
}

/** The question the card asks, saved when the field is left. */
function PromptField({
  card,
  readOnly,
  onSave,
}: {
  readonly card: BoardCard;
  readonly readOnly: boolean;
  readonly onSave: (prompt: string) => void;
}): ReactNode {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const leave = () => {
    if (draft !== null && draft.trim() !== card.prompt) onSave(draft);
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leave();
  };
  return (
    <Textarea
      label={t('panels.prompt')}
      placeholder={t('panels.promptExample')}
      value={draft ?? card.prompt}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
      autosize
      minRows={1}
      maxRows={4}
      readOnly={readOnly}
    />
  );
}
