import { ActionIcon, Button, Group, NumberInput, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconMinus, IconPlus } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, useState } from 'react';
import type { Vote } from '../../shared/programme/types.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import styles from './CountSheet.module.css';
import { ChangeEligible } from './EligibleFields.tsx';
import { type Hands, useHands } from './use-hands.ts';

/**
 * Hands, option by option, for each side or for the room as a whole. Digits and the arrow keys count;
 * what does not fit the people in the room is said in words and waits.
 */
export function CountSheet({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = useTexts();
  const hands = useHands(vote, t);
  const options = vote.options ?? [];
  const [wholeRoom, setWholeRoom] = useState(() => options.some((option) => option.total && !option.bySide));
  const sides = Object.entries(vote.eligibleBySide ?? {}).flatMap(([side, people]) => (people > 0 ? [side] : []));
  const columns: readonly (string | null)[] = wholeRoom || sides.length === 0 ? [null] : sides;
  const word = (side: string | null) => (side === null ? t('voting.room') : t(`code.side.${side as 'authority'}`));
  const tooFull = columns.filter((side) => hands.sum(side) > hands.people(side));
  const all = columns.reduce((sum, side) => sum + hands.sum(side), 0);
  const close = () => {
    hands.flush();
    void act(t, { type: 'vote.close', id: vote.id });
  };
  return (
    <div className={styles.sheet} onBlur={hands.flush}>
      <SegmentedControl
        aria-label={t('voting.countBy')}
        value={wholeRoom ? 'room' : 'sides'}
        onChange={(value) => {
          hands.forget();
          setWholeRoom(value === 'room');
        }}
        data={[
          { value: 'sides', label: t('voting.bySide') },
          { value: 'room', label: t('voting.room') },
        ]}
      />
      <p className={styles.hint}>{t(wholeRoom ? 'voting.roomHint' : 'voting.sidesHint')}</p>
      <div className={styles.scroll} style={{ '--columns': columns.length } as CSSProperties}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('voting.answer')}</th>
              {columns.map((side) => (
                <th key={side} scope="col">
                  {t('voting.sideOf', { side: word(side), people: hands.people(side) })}
                </th>
              ))}
              {columns.length > 1 ? <th scope="col">{t('voting.total')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {options.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {columns.map((side) => (
                  <td key={side}>
                    <Counter
                      option={label}
                      side={word(side)}
                      value={hands.shown(id, side)}
                      tooMany={tooFull.includes(side)}
                      onChange={(count) => hands.put(id, side, count)}
                    />
                  </td>
                ))}
                {columns.length > 1 ? (
                  <td className={styles.total}>{columns.reduce((sum, side) => sum + hands.shown(id, side), 0)}</td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Conflicts sides={tooFull} hands={hands} word={word} />
      <p role="status" className={styles.status}>
        {t('voting.counted', { count: all, people: vote.eligible ?? 0 })}
      </p>
      <Group gap="sm">
        <Button disabled={tooFull.length > 0} onClick={close}>
          {t('voting.close')}
        </Button>
        <ChangeEligible vote={vote} />
      </Group>
    </div>
  );
}

interface CounterProps {
  readonly option: string;
  readonly side: string;
  readonly value: number;
  readonly tooMany: boolean;
  readonly onChange: (count: number) => void;
}

/** A number with a step to each side. The steps stay out of the tab order: the arrow keys do the same. */
function Counter({ option, side, value, tooMany, onChange }: CounterProps): ReactNode {
  const { t } = useTexts();
  const [empty, setEmpty] = useState(false);
  return (
    <span className={styles.counter}>
      <ActionIcon
        variant="default"
        size={44}
        tabIndex={-1}
        disabled={value === 0}
        aria-label={t('voting.fewer', { option, side })}
        onClick={() => onChange(value - 1)}
      >
        <IconMinus size={20} aria-hidden="true" />
      </ActionIcon>
      <NumberInput
        aria-label={t('voting.handsFor', { option, side })}
        value={empty ? '' : value}
        error={tooMany}
        min={0}
        allowDecimal={false}
        allowNegative={false}
        allowLeadingZeros={false}
        hideControls
        size="lg"
        w={72}
        classNames={{ input: styles.number as string }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setEmpty(false)}
        onChange={(count) => {
          setEmpty(count === '');
          if (Number(count) !== value) onChange(Number(count));
        }}
      />
      <ActionIcon
        variant="default"
        size={44}
        tabIndex={-1}
        aria-label={t('voting.more', { option, side })}
        onClick={() => onChange(value + 1)}
      >
        <IconPlus size={20} aria-hidden="true" />
      </ActionIcon>
    </span>
  );
}

interface ConflictsProps {
  readonly sides: readonly (string | null)[];
  readonly hands: Hands;
  readonly word: (side: string | null) => string;
}

/** More hands than people, said where it is and what helps. */
function Conflicts({ sides, hands, word }: ConflictsProps): ReactNode {
  const { t } = useTexts();
  return (
    <div role="alert">
      {sides.map((side) => (
        <p key={side} className={styles.conflict}>
          <IconAlertTriangle size={20} aria-hidden="true" />
          {t('voting.conflict', { side: word(side), hands: hands.sum(side), people: hands.people(side) })}
        </p>
      ))}
    </div>
  );
}
