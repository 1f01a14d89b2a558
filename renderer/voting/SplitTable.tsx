import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Side } from '../../shared/programme/codes.ts';
import type { Vote } from '../../shared/programme/types.ts';
import { voteSplit } from '../../shared/voting/result.ts';
import { useTexts } from '../i18n.ts';

/** How the sides voted, or why it is not told. Nothing where nobody counted by side. */
export function SplitTable({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = useTexts();
  if (!(vote.options ?? []).some(({ bySide }) => bySide)) return null;
  const split = voteSplit(vote);
  if (!split) return <p>{t('voting.splitHidden')}</p>;
  return (
    <Table.ScrollContainer minWidth={360}>
      <Table captionSide="top" verticalSpacing={6}>
        <Table.Caption ta="left">{t('voting.split')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('voting.answer')}</Table.Th>
            {split.sides.map((side) => (
              <Table.Th key={side} scope="col" ta="right">
                {t(`code.side.${side as Side}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {split.rows.map(({ id, label, votes }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>
                {label}
              </Table.Th>
              {split.sides.map((side, index) => (
                <Table.Td key={side} ta="right">
                  {votes[index]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
