import { Button, Checkbox, Group, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { parseAmount } from '../../../shared/canvas/amount.ts';
import { type BoardCard, boardOf } from '../../../shared/canvas/board.ts';
import type { CanvasCommand } from '../../../shared/canvas/commands.ts';
import { freePlace } from '../../../shared/canvas/zones.ts';
import { formatNumber } from '../../../shared/format.ts';
import { cardMandates, cardStates, cardTypes, coreTaskEffects, offeredCardStates } from '../../../shared/programme/codes.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { CardLinks } from './CardFacts.tsx';
import { CardLines } from './CardLines.tsx';
import { CommitText } from './CommitText.tsx';
import styles from './Outline.module.css';
import { ownerOptions } from './options.ts';
import { useOutline } from './tools.ts';

interface CardDetailsProps {
  readonly card: BoardCard;
  readonly name: string;
  readonly canUp: boolean;
  readonly canDown: boolean;
}

type Meaning = Extract<CanvasCommand, { type: 'card.mark' }>['set'];

/** All that a card is besides its words; drawn when its details are opened. */
export function CardDetails({ card, name, canUp, canDown }: CardDetailsProps): ReactNode {
  const { t } = useTexts();
  const { tools, readOnly } = useOutline();
  const fixed = readOnly || card.locked;
  const mark = (set: Meaning) => void act(t, { type: 'card.mark', canvasId: card.canvasId, ids: [card.id], set });
  return (
    <div className={styles.detailsBody}>
      <div className={styles.fields}>
        <Select
          label={t('outline.card.type')}
          value={card.type}
          onChange={(type) => type && mark({ type })}
          data={cardTypes.map((value) => ({ value, label: t(`code.cardType.${value}`) }))}
          allowDeselect={false}
          disabled={fixed}
        />
        <Select
          label={t('outline.card.state')}
          value={card.state}
          onChange={(state) => state && mark({ state })}
          data={cardStates
            .filter((value) => value === card.state || offeredCardStates.some((offered) => offered === value))
            .map((value) => ({ value, label: t(`code.cardState.${value}`) }))}
          allowDeselect={false}
          disabled={fixed}
        />
        <Select
          label={t('outline.card.mandate')}
          value={card.mandate}
          placeholder={t('outline.card.noMandate')}
          onChange={(mandate) => mark({ mandate })}
          data={cardMandates.map((value) => ({ value, label: t(`drawing.mandate.${value}`) }))}
          clearable
          disabled={fixed}
        />
        <Select
          label={t('outline.card.coreTask')}
          value={card.coreTask}
          placeholder={t('outline.card.noCoreTask')}
          onChange={(coreTask) => mark({ coreTask })}
          data={coreTaskEffects.map((value) => ({ value, label: t(`outline.${value}`) }))}
          clearable
          disabled={fixed}
        />
        <Amount card={card} disabled={fixed} onMark={mark} />
        <Owner value={card.ownerId} disabled={fixed} onChange={(ownerId) => mark({ ownerId })} />
        <ZoneOf card={card} name={name} disabled={fixed} />
        <CommitText
          label={t('outline.card.prompt')}
          value={card.prompt}
          disabled={fixed}
          onCommit={(prompt) => act(t, { type: 'card.edit', canvasId: card.canvasId, id: card.id, set: { prompt } })}
        />
      </div>
      <Group gap="lg">
        <Checkbox
          label={t('outline.card.required')}
          checked={card.required}
          disabled={fixed}
          onChange={(event) => mark({ required: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('outline.card.locked')}
          checked={card.locked}
          disabled={readOnly}
          onChange={(event) => mark({ locked: event.currentTarget.checked })}
        />
      </Group>
      {card.inputIds.length + card.decisionIds.length + card.worryIds.length > 0 ? (
        <section className={styles.links} aria-label={t('outline.card.links')}>
          <CardLinks card={card} all />
        </section>
      ) : null}
      <CardLines card={card} name={name} />
      {readOnly ? null : (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            data-part="up"
            disabled={!canUp}
            leftSection={<IconArrowUp size={16} aria-hidden="true" />}
            aria-label={t('outline.card.upNamed', { name })}
            onClick={() => tools.swap(card, -1)}
          >
            {t('outline.card.up')}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            data-part="down"
            disabled={!canDown}
            leftSection={<IconArrowDown size={16} aria-hidden="true" />}
            aria-label={t('outline.card.downNamed', { name })}
            onClick={() => tools.swap(card, 1)}
          >
            {t('outline.card.down')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            size="compact-md"
            disabled={card.locked}
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            aria-label={t('outline.card.removeNamed', { name })}
            onClick={() => tools.remove(card)}
          >
            {t('common.remove')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function Amount(props: {
  readonly card: BoardCard;
  readonly disabled: boolean;
  readonly onMark: (set: Meaning) => void;
}): ReactNode {
  const { t, language } = useTexts();
  const [fault, setFault] = useState(false);
  const { amountKr } = props.card;
  const commit = async (text: string) => {
    const amount = parseAmount(text, language);
    setFault(amount === undefined);
    if (amount === undefined) return false;
    props.onMark({ amountKr: amount });
    return true;
  };
  return (
    <CommitText
      label={t('outline.card.amount')}
      description={t('outline.card.amountHint')}
      error={fault ? t('outline.card.amountFault') : undefined}
      value={amountKr === null ? '' : formatNumber(amountKr, language, { min: 0, max: 0 })}
      disabled={props.disabled}
      onCommit={commit}
    />
  );
}

/** Who owns a card or zone: a role, a unit or somebody on the roster. */
export function Owner(props: {
  readonly value: string | null;
  readonly disabled: boolean;
  readonly onChange: (ownerId: string | null) => void;
}): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const data = useMemo(() => ownerOptions(state, t), [state, t]);
  return (
    <Select
      label={t('outline.card.owner')}
      value={props.value}
      placeholder={t('common.none')}
      data={data}
      onChange={props.onChange}
      limit={60}
      searchable
      clearable
      disabled={props.disabled}
    />
  );
}

/** The zone a card lies in; in another one it takes the place at the bottom. */
function ZoneOf(props: { readonly card: BoardCard; readonly name: string; readonly disabled: boolean }): ReactNode {
  const { t } = useTexts();
  const { tools } = useOutline();
  const { card, name } = props;
  const state = useProgramme((programme) => programme);
  const { zones } = boardOf(state, card.canvasId);
  const move = async (zoneId: string | null) => {
    const zone = zones.find(({ id }) => id === zoneId);
    if (!zone || zoneId === card.zoneId) return;
    const moves = [{ id: card.id, ...freePlace(boardOf(state, card.canvasId), zone.id), zoneId }];
    if (!(await act(t, { type: 'card.move', canvasId: card.canvasId, moves }))) return;
    tools.focus(card.key);
    tools.say(t('outline.said.cardToZone', { name, zone: zone.label }));
  };
  return (
    <Select
      label={t('outline.card.zone')}
      value={zones.some(({ id }) => id === card.zoneId) ? card.zoneId : null}
      placeholder={t('outline.looseCards')}
      onChange={(zoneId) => void move(zoneId)}
      data={zones.map(({ id, label }) => ({ value: id, label }))}
      allowDeselect={false}
      disabled={props.disabled}
    />
  );
}
