import { NumberInput, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Vote } from '../../shared/programme/types.ts';
import { handsOf } from '../../shared/voting/hands.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';

/** Hands, option by option and side by side. Arrow keys count up and down; each count is saved as it is made. */
export function CountSheet({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = useTexts();
  const options = vote.options ?? [];
  const sides = Object.entries(vote.eligibleBySide ?? {}).filter(([, people]) => people > 0);
  const word = (side: string) => t(`code.side.${side as 'authority'}`);
  return (
    <>
      <Table.ScrollContainer minWidth={420}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('voting.answer')}</Table.Th>
              {sides.map(([side, people]) => (
                <Table.Th key={side}>{t('voting.sideOf', { side: word(side), people })}</Table.Th>
              ))}
              <Table.Th>{t('voting.total')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {options.map((option) => (
              <Table.Tr key={option.id}>
                <Table.Th scope="row">{option.label}</Table.Th>
                {sides.map(([side, people]) => (
                  <Table.Td key={side}>
                    <NumberInput
                      aria-label={t('voting.handsFor', { option: option.label, side: word(side) })}
                      value={option.bySide?.[side] ?? 0}
                      min={0}
                      max={people}
                      clampBehavior="none"
                      allowDecimal={false}
                      allowNegative={false}
                      size="lg"
                      w={110}
                      onChange={(hands) =>
                        typeof hands === 'number' &&
                        hands !== (option.bySide?.[side] ?? 0) &&
                        void act(t, { type: 'vote.count', id: vote.id, optionId: option.id, side, hands })
                      }
                    />
                  </Table.Td>
                ))}
                <Table.Td>
                  <strong>{option.total ?? 0}</strong>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <p role="status">{t('voting.counted', { hands: handsOf(options), people: vote.eligible ?? 0 })}</p>
    </>
  );
}
