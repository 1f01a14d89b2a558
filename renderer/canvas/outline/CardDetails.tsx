import { Button, Checkbox, Group, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type BoardCard, boardOf } from '../../../shared/canvas/board.ts';
import type { CanvasCommand } from '../../../shared/canvas/commands.ts';
import { freePlace } from '../../../shared/canvas/zones.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { AmountField } from '../panels/AmountField.tsx';
import { CoreTaskSelect, MandateSelect, StateControl, TypeSelect } from '../panels/fields.tsx';
import { OwnerSelect } from '../panels/OwnerSelect.tsx';
import { CardLinks } from './CardFacts.tsx';
import { CardLines } from './CardLines.tsx';
import { CommitText } from './CommitText.tsx';
import styles from './Outline.module.css';
import { useOutline } from './tools.ts';

interface CardDetailsProps {
  readonly card: BoardCard;
  readonly name: string;
  readonly canUp: boolean;
  readonly canDown: boolean;
}

/** All that a card is besides its words; drawn when its details are opened. */
export function CardDetails({ card, name, canUp, canDown }: CardDetailsProps): ReactNode {
  const { t } = useTexts();
  const { readOnly } = useOutline();
  return (
    <div className={styles.detailsBody}>
      <Meaning card={card} name={name} />
      {card.inputIds.length + card.decisionIds.length + card.worryIds.length > 0 ? (
        <section className={styles.links} aria-label={t('outline.card.links')}>
          <CardLinks card={card} all />
        </section>
      ) : null}
      <CardLines card={card} name={name} />
      {readOnly ? null : <CardTools card={card} name={name} canUp={canUp} canDown={canDown} />}
    </div>
  );
}

type Marks = Extract<CanvasCommand, { type: 'card.mark' }>['set'];

function Meaning({ card, name }: { readonly card: BoardCard; readonly name: string }): ReactNode {
  const { t } = useTexts();
  const { readOnly } = useOutline();
  const fixed = readOnly || card.locked;
  const { canvasId, id } = card;
  const mark = (set: Marks) => void act(t, { type: 'card.mark', canvasId, ids: [id], set });
  return (
    <>
      <div className={styles.fields}>
        <TypeSelect value={card.type} onChange={(type) => mark({ type })} disabled={fixed} />
        <ZoneOf card={card} name={name} disabled={fixed} />
        <div className={styles.wide}>
          <StateControl value={card.state} onChange={(state) => mark({ state })} disabled={fixed} />
        </div>
        <MandateSelect value={card.mandate} onChange={(mandate) => mark({ mandate })} disabled={fixed} />
        <CoreTaskSelect value={card.coreTask} onChange={(coreTask) => mark({ coreTask })} disabled={fixed} />
        <OwnerSelect
          label={t('panels.owner')}
          value={card.ownerId}
          placeholder={t('panels.noOwner')}
          onChange={(ownerId) => mark({ ownerId })}
          disabled={fixed}
        />
        <AmountField value={card.amountKr} onChange={(amountKr) => mark({ amountKr })} readOnly={fixed} />
        <div className={styles.whole}>
          <CommitText
            label={t('panels.prompt')}
            value={card.prompt}
            disabled={fixed}
            onCommit={(prompt) => act(t, { type: 'card.edit', canvasId, id, set: { prompt } })}
          />
        </div>
      </div>
      <Group gap="lg">
        <Checkbox
          label={t('panels.required')}
          checked={card.required}
          disabled={fixed}
          onChange={(event) => mark({ required: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('panels.locked')}
          checked={card.locked}
          disabled={readOnly}
          onChange={(event) => mark({ locked: event.currentTarget.checked })}
        />
      </Group>
    </>
  );
}

/** The zone a card lies in; in another one it takes the place at the bottom. */
function ZoneOf(props: { readonly card: BoardCard; readonly name: string; readonly disabled: boolean }): ReactNode {
  const { t } = useTexts();
  const { tools } = useOutline();
  const { card, name } = props;
  const board = useProgramme((state) => boardOf(state, card.canvasId));
  const { zones } = board;
  const move = async (zoneId: string | null) => {
    const zone = zones.find(({ id }) => id === zoneId);
    if (!zone || zoneId === card.zoneId) return;
    const moves = [{ id: card.id, ...freePlace(board, zone.id), zoneId }];
    if (!(await act(t, { type: 'card.move', canvasId: card.canvasId, moves }))) return;
    tools.focus(card.key);
    tools.say(t('outline.said.cardToZone', { name, zone: zone.label }));
  };
  return (
    <Select
      label={t('canvas.zone')}
      value={zones.some(({ id }) => id === card.zoneId) ? card.zoneId : null}
      placeholder={t('canvas.noZone')}
      onChange={(zoneId) => void move(zoneId)}
      data={zones.map(({ id, label }) => ({ value: id, label }))}
      allowDeselect={false}
      disabled={props.disabled}
    />
  );
}

function CardTools({ card, name, canUp, canDown }: CardDetailsProps): ReactNode {
  const { t } = useTexts();
  const { tools } = useOutline();
  return (
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
        aria-label={t('canvas.removeNamed', { label: name })}
        onClick={() => tools.remove(card)}
      >
        {t('canvas.removeCard')}
      </Button>
    </Group>
  );
}
