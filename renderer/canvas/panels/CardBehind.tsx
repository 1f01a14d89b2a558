import { ActionIcon, MultiSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import type { Board, BoardCard, CardKey } from '../../../shared/canvas/board.ts';
import { oneLine } from '../../../shared/canvas/card-name.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { go, type RoutePage } from '../../route.ts';
import { CardConnections } from './CardConnections.tsx';
import styles from './Links.module.css';
import { linesOfCard } from './lines.ts';
import { Fold, Part } from './Panel.tsx';

interface CardBehindProps {
  readonly board: Board;
  readonly card: BoardCard;
  readonly readOnly: boolean;
  readonly onJump: (key: CardKey) => void;
}

/** What a card grew out of and hangs together with: inputs, decisions, worries, and other cards. */
export function CardBehind({ board, card, readOnly, onJump }: CardBehindProps): ReactNode {
  const { t } = useTexts();
  const digest = useMemo(() => {
    const count = { inputs: card.inputIds.length, decisions: card.decisionIds.length, worries: card.worryIds.length };
    const lines = linesOfCard(board, card).length;
    const parts = (['inputs', 'decisions', 'worries'] as const).flatMap((what) =>
      count[what] > 0 ? [t(`panels.count.${what}`, { count: count[what] })] : [],
    );
    return [...parts, ...(lines > 0 ? [t('panels.count.connections', { count: lines })] : [])]
      .map((part) => part.replaceAll(' ', '\u00a0'))
      .join(' · ');
  }, [board, card, t]);
  return (
    <Fold name="behind" title={t('panels.behind')} digest={digest}>
      <Inputs card={card} readOnly={readOnly} />
      <Decisions card={card} readOnly={readOnly} />
      <Worries card={card} readOnly={readOnly} />
      <CardConnections board={board} card={card} readOnly={readOnly} onJump={onJump} />
    </Fold>
  );
}

interface PartProps {
  readonly card: BoardCard;
  readonly readOnly: boolean;
}

function Inputs({ card, readOnly }: PartProps): ReactNode {
  const { t } = useTexts();
  const inputs = useProgramme((state) => state.inputs);
  const all = useMemo(
    () => [...inputs.values()].map(({ id, number, text }) => ({ id, mark: `#${number}`, text: text || t('inputs.erased') })),
    [inputs, t],
  );
  return <Linked what="inputs" page="inputs" card={card} member="inputIds" all={all} readOnly={readOnly} />;
}

function Decisions({ card, readOnly }: PartProps): ReactNode {
  const decisions = useProgramme((state) => state.decisions);
  const all = useMemo(
    () => [...decisions.values()].map(({ id, number, title }) => ({ id, mark: number, text: title })),
    [decisions],
  );
  return <Linked what="decisions" page="decisions" card={card} member="decisionIds" all={all} readOnly={readOnly} />;
}

function Worries({ card, readOnly }: PartProps): ReactNode {
  const { t } = useTexts();
  const worries = useProgramme((state) => state.worryBank);
  const inputs = useProgramme((state) => state.inputs);
  const all = useMemo(
    () =>
      [...worries.values()].map(({ id, inputId, status, answer }) => {
        const text = (inputId ? inputs.get(inputId)?.text : undefined) || answer || t('inputs.erased');
        return { id, mark: t(`code.worryStatus.${status}`), text };
      }),
    [worries, inputs, t],
  );
  return <Linked what="worries" page="overview" card={card} member="worryIds" all={all} readOnly={readOnly} />;
}

interface LinkedProps extends PartProps {
  readonly what: 'inputs' | 'decisions' | 'worries';
  /** Where one of them is opened. */
  readonly page: RoutePage;
  readonly member: 'inputIds' | 'decisionIds' | 'worryIds';
  readonly all: readonly { readonly id: string; readonly mark: string; readonly text: string }[];
}

/** What is linked to a card, as a list that opens, with a field to link more. */
function Linked({ what, page, card, member, all, readOnly }: LinkedProps): ReactNode {
  const { t } = useTexts();
  const ids = card[member];
  const byId = useMemo(() => new Map(all.map((one) => [one.id, one])), [all]);
  const set = (links: readonly string[]) =>
    void act(t, { type: 'card.edit', canvasId: card.canvasId, id: card.id, set: { [member]: [...links] } });
  const choices = useMemo(() => {
    const linked = new Set(ids);
    return all
      .filter(({ id }) => !linked.has(id))
      .map(({ id, mark, text }) => ({ value: id, label: `${mark} ${oneLine(text, 90)}` }));
  }, [all, ids]);
  return (
    <Part title={t(`panels.${what}`)}>
      <ul className={styles.list}>
        {ids.map((id) => {
          const one = byId.get(id);
          const name = one ? `${one.mark} ${one.text}` : t('panels.goneLink');
          return (
            <li key={id} className={styles.row}>
              <div className={styles.rowHead}>
                <button type="button" className={styles.open} onClick={() => go({ page, id })} disabled={!one}>
                  <span className={styles.word}>{one?.mark}</span>
                  <span className={styles.name}>{one?.text ?? name}</span>
                </button>
                {readOnly ? null : (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={32}
                    aria-label={t('panels.unlink', { name: oneLine(name) })}
                    onClick={() => set(ids.filter((known) => known !== id))}
                  >
                    <IconX size={16} aria-hidden="true" />
                  </ActionIcon>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {readOnly ? null : (
        <MultiSelect
          aria-label={t(`panels.link.${what}`)}
          placeholder={t(`panels.link.${what}`)}
          value={[]}
          onChange={(chosen) => set([...ids, ...chosen])}
          data={choices}
          searchable
          limit={50}
          nothingFoundMessage={t('panels.nothingFound')}
          classNames={{ input: styles.link ?? '' }}
        />
      )}
    </Part>
  );
}
