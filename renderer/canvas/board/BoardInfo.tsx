/** What the board holds, and the key to its signs; stands at the right while nothing is chosen. */
import type { ReactNode } from 'react';
import type { Board } from '../../../shared/canvas/board.ts';
import { isOpen } from '../../../shared/canvas/drawing/words.ts';
import { formatNumber } from '../../../shared/format.ts';
import { cardStates, connectionKinds, offeredCardStates } from '../../../shared/programme/codes.ts';
import { useTexts } from '../../i18n.ts';
import { LineSample } from '../panels/LineSample.tsx';
import { Panel, Part } from '../panels/Panel.tsx';
import styles from './BoardView.module.css';
import { StateSample } from './StateSample.tsx';

export function BoardInfo({ board, onClose }: { readonly board: Board; readonly onClose: () => void }): ReactNode {
  const { t, language } = useTexts();
  const open = board.cards.filter((card) => isOpen(card) && card.state !== 'dropped').length;
  // What older documents and templates say of their cards is told where there are such cards.
  const states = cardStates.filter(
    (state) => offeredCardStates.some((offered) => offered === state) || board.cards.some((card) => card.state === state),
  );
  const facts = [
    ['infoCards', board.cards.length],
    ['infoConnections', board.connections.length + board.crossings.length],
    ['infoZones', board.zones.length],
    ['infoOpen', open],
  ] as const;
  return (
    <Panel title={t('canvas.info')} name={t('canvas.info')} onClose={onClose}>
      <dl className={styles.info} data-columns="2">
        {facts.map(([name, count]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{t(`canvas.${name}`)}</dt>
            <dd>{formatNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
      <Part title={t('canvas.signs')}>
        <ul className={styles.signs}>
          {connectionKinds.map((kind) => (
            <li key={kind}>
              <LineSample kind={kind} />
              {t(`code.connectionKind.${kind}`)}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('canvas.signsStates')}>
        <ul className={styles.signs}>
          {states.map((state) => (
            <li key={state}>
              <StateSample state={state} />
              {t(`code.cardState.${state}`)}
            </li>
          ))}
        </ul>
      </Part>
    </Panel>
  );
}
