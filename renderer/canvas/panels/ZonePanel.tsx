import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconColumnInsertRight, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Board, BoardZone } from '../../../shared/canvas/board.ts';
import { act } from '../../act.ts';
import { actWithUndo } from '../../act-undo.tsx';
import { useTexts } from '../../i18n.ts';
import styles from './CardPanel.module.css';
import { OwnerSelect } from './OwnerSelect.tsx';
import { Panel, Part } from './Panel.tsx';

interface ZonePanelProps {
  readonly board: Board;
  readonly zone: BoardZone;
  readonly readOnly: boolean;
  readonly onClose?: () => void;
}

/** Least and most width of a zone, and one step of it, in canvas units. */
const WIDTH = { min: 120, max: 8_000, step: 60 } as const;

/** What a zone is called, whose it is, how wide it is and where it stands. */
export function ZonePanel({ board, zone, readOnly, onClose }: ZonePanelProps): ReactNode {
  const { t } = useTexts();
  const { canvasId, id } = zone;
  const row = board.zones.filter((other) => other.canvasId === canvasId);
  const place = row.findIndex((other) => other.id === id);
  const cards = board.cards.filter((card) => card.canvasId === canvasId && card.zoneId === id).length;
  const move = (index: number) => void act(t, { type: 'zone.move', canvasId, id, index });
  const remove = () => void actWithUndo(t, { type: 'zone.remove', canvasId, id }, t('panels.zoneRemoved', { zone: zone.label }));
  return (
    <Panel
      name={t('panels.chosen')}
      title={t('panels.zone')}
      onClose={onClose}
      foot={
        <Button
          variant="subtle"
          color="red"
          size="compact-md"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          disabled={readOnly}
          onClick={remove}
        >
          {t('panels.removeZone')}
        </Button>
      }
    >
      <NameField key={zone.key} zone={zone} readOnly={readOnly} />
      <p className={styles.count}>{t('panels.cardsInZone', { count: cards })}</p>
      <OwnerSelect
        label={t('panels.zoneOwner')}
        value={zone.ownerId}
        onChange={(ownerId) => void act(t, { type: 'zone.edit', canvasId, id, set: { ownerId } })}
        placeholder={t('panels.noOwner')}
        description={t('panels.zoneOwnerHint')}
        disabled={readOnly}
      />
      <WidthField key={`${zone.key} ${zone.w}`} zone={zone} readOnly={readOnly} />
      <Part title={t('panels.rowPlace')}>
        <Group gap={8}>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
            disabled={readOnly || place === 0}
            onClick={() => move(place - 1)}
          >
            {t('panels.moveLeft')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowRight size={16} aria-hidden="true" />}
            disabled={readOnly || place === row.length - 1}
            onClick={() => move(place + 1)}
          >
            {t('panels.moveRight')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconColumnInsertRight size={16} aria-hidden="true" />}
            disabled={readOnly}
            onClick={() => void act(t, { type: 'zone.add', canvasId, label: t('panels.newZone'), index: place + 1 })}
          >
            {t('panels.addZone')}
          </Button>
        </Group>
      </Part>
    </Panel>
  );
}

interface FieldProps {
  readonly zone: BoardZone;
  readonly readOnly: boolean;
}

function NameField({ zone, readOnly }: FieldProps): ReactNode {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const leave = () => {
    const label = draft?.trim();
    if (label && label !== zone.label) {
      void act(t, { type: 'zone.edit', canvasId: zone.canvasId, id: zone.id, set: { label } });
    }
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key === 'Enter') leave();
  };
  return (
    <TextInput
      label={t('common.name')}
      value={draft ?? zone.label}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
      readOnly={readOnly}
    />
  );
}

function WidthField({ zone, readOnly }: FieldProps): ReactNode {
  const { t } = useTexts();
  const [width, setWidth] = useState(zone.w);
  const leave = () => {
    const w = Math.min(Math.max(Math.round(width), WIDTH.min), WIDTH.max);
    if (w !== Math.round(zone.w)) void act(t, { type: 'zone.resize', canvasId: zone.canvasId, id: zone.id, w });
  };
  return (
    <NumberInput
      label={t('panels.width')}
      description={t('panels.widthHint')}
      value={Math.round(width)}
      onChange={(value) => setWidth(Number(value) || WIDTH.min)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
      min={WIDTH.min}
      max={WIDTH.max}
      step={WIDTH.step}
      allowDecimal={false}
      readOnly={readOnly}
    />
  );
}
