import { Button, Group } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, type ReactNode, useState } from 'react';
import { type BoardZone, boardOf } from '../../../shared/canvas/board.ts';
import { freePlace } from '../../../shared/canvas/zones.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { pageStore } from '../../programme-store.ts';
import { OwnerSelect } from '../panels/OwnerSelect.tsx';
import { CardItem } from './CardItem.tsx';
import { CommitText } from './CommitText.tsx';
import type { OutlineZone } from './model.ts';
import styles from './Outline.module.css';
import { useOutline } from './tools.ts';
import { type Words, WordsForm } from './WordsForm.tsx';

interface ZoneSectionProps {
  readonly section: OutlineZone;
  /** How many cards the zone has, also those the filter keeps out of sight. */
  readonly count: number;
  /** The zone's place in the row, and how many there are. */
  readonly place: number;
  readonly zones: number;
  /** What each card is connected to, in words. */
  readonly lines: ReadonlyMap<string, string>;
  /** Cards are moved among all of their zone, so not while some are out of sight. */
  readonly filtered: boolean;
  readonly adding: boolean;
  readonly onAdding: (key: string | null) => void;
}

/** A zone with its cards: read, named, moved, and filled with new ones. */
export const ZoneSection = memo(function ZoneSection(props: ZoneSectionProps): ReactNode {
  const { section, count, lines, filtered, adding, onAdding } = props;
  const { t } = useTexts();
  const { readOnly, level, names } = useOutline();
  const { zone, cards } = section;
  const label = zone?.label ?? t('canvas.noZone');
  const Heading = level === 4 ? 'h3' : 'h2';
  const owner = zone?.ownerId ? names.owner(zone.ownerId) : undefined;
  const swappable = (index: number, by: -1 | 1) => !filtered && !cards[index]?.locked && cards[index + by]?.locked === false;
  return (
    <section className={styles.zone} data-item={section.key}>
      <div className={styles.zoneHead}>
        <Heading className={styles.zoneName} tabIndex={-1} data-part="heading">
          {label} <span className={styles.count}>{t('outline.cards', { count })}</span>
        </Heading>
        {owner ? <span className={styles.soft}>{t('outline.ownedBy', { name: owner })}</span> : null}
      </div>
      {zone && !readOnly ? <ZoneTools zone={zone} place={props.place} zones={props.zones} /> : null}
      {count === 0 ? <p className={styles.soft}>{t('outline.empty')}</p> : null}
      <ul className={styles.cards}>
        {cards.map((card, index) => (
          <CardItem
            key={card.key}
            card={card}
            lines={lines.get(card.key) ?? ''}
            canUp={swappable(index, -1)}
            canDown={swappable(index, 1)}
          />
        ))}
      </ul>
      {readOnly ? null : adding ? (
        <NewCard section={section} label={label} onDone={() => onAdding(null)} />
      ) : (
        <Button
          variant="subtle"
          size="compact-md"
          data-part="add"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          aria-label={t('outline.zone.addCardTo', { zone: label })}
          onClick={() => onAdding(section.key)}
        >
          {t('canvas.add')}
        </Button>
      )}
    </section>
  );
});

/** Name, owner and place of a zone. */
function ZoneTools(props: { readonly zone: BoardZone; readonly place: number; readonly zones: number }): ReactNode {
  const { zone, place, zones } = props;
  const { t } = useTexts();
  const { tools } = useOutline();
  const [open, setOpen] = useState(false);
  const { canvasId, id, label } = zone;
  const edit = (set: { label?: string; ownerId?: string | null }) => act(t, { type: 'zone.edit', canvasId, id, set });
  const move = async (by: -1 | 1) => {
    if (!(await act(t, { type: 'zone.move', canvasId, id, index: place + by }))) return;
    tools.focus(zone.key, by < 0 ? 'left' : 'right');
    tools.say(t('outline.said.zoneMoved', { zone: label, place: place + by + 1, all: zones }));
  };
  const remove = async () => {
    const heir = neighbour(zone);
    if (!(await act(t, { type: 'zone.remove', canvasId, id }))) return;
    if (heir) tools.focus(heir.key);
    tools.say(t('outline.said.zoneRemoved', { zone: label }));
  };
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={t('outline.zone.editNamed', { zone: label })}>{t('outline.zone.edit')}</summary>
      {open ? (
        <div className={styles.detailsBody}>
          <div className={styles.fields}>
            <CommitText
              label={t('outline.zone.name')}
              value={label}
              onCommit={async (name) => {
                const saved = await edit({ label: name });
                if (saved) tools.say(t('outline.said.saved', { name }));
                return saved;
              }}
            />
            <OwnerSelect
              label={t('panels.owner')}
              value={zone.ownerId}
              placeholder={t('panels.noOwner')}
              onChange={(ownerId) => void edit({ ownerId })}
            />
          </div>
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-md"
              data-part="left"
              disabled={place === 0}
              leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
              onClick={() => void move(-1)}
            >
              {t('outline.zone.left')}
            </Button>
            <Button
              variant="default"
              size="compact-md"
              data-part="right"
              disabled={place === zones - 1}
              leftSection={<IconArrowRight size={16} aria-hidden="true" />}
              onClick={() => void move(1)}
            >
              {t('outline.zone.right')}
            </Button>
            <Button
              variant="subtle"
              color="red"
              size="compact-md"
              leftSection={<IconTrash size={16} aria-hidden="true" />}
              onClick={() => void remove()}
            >
              {t('outline.zone.remove')}
            </Button>
            <span className={styles.soft}>{t('outline.zone.removeHint')}</span>
          </Group>
        </div>
      ) : null}
    </details>
  );
}

/** The zone its cards go over to when it is removed: the one before it, else the one after. */
function neighbour(zone: BoardZone): BoardZone | undefined {
  const { zones } = boardOf(pageStore.getState().programme, zone.canvasId);
  const at = zones.findIndex(({ id }) => id === zone.id);
  return zones[at - 1] ?? zones[at + 1];
}

/** Heading and text of a card that is not there before it is saved. */
function NewCard(props: { readonly section: OutlineZone; readonly label: string; readonly onDone: () => void }): ReactNode {
  const { t } = useTexts();
  const { tools } = useOutline();
  const [words, setWords] = useState<Words>({ label: '', content: '' });
  const { section, label, onDone } = props;
  const close = () => {
    onDone();
    tools.focus(section.key, 'add');
  };
  const save = async () => {
    if (words.label.trim() === '' && words.content.trim() === '') {
      close();
      return;
    }
    const { canvasId, zone } = section;
    const id = `c-${crypto.randomUUID().slice(0, 12)}`;
    const zoneId = zone?.id ?? null;
    // On its own board: the map has its lanes moved.
    const place = freePlace(boardOf(pageStore.getState().programme, canvasId), zoneId);
    if (!(await act(t, { type: 'card.add', canvasId, id, card: { ...words, zoneId, ...place } }))) return;
    onDone();
    tools.focus(`${canvasId}/${id}`);
    tools.say(t('outline.said.cardAdded', { name: words.label || words.content, zone: label }));
  };
  return (
    <WordsForm
      name={t('outline.zone.addCardTo', { zone: label })}
      words={words}
      onChange={(part) => setWords({ ...words, ...part })}
      onSave={() => void save()}
      onCancel={close}
    />
  );
}
