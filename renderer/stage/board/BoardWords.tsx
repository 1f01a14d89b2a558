import { type ReactNode, useMemo } from 'react';
import { changesOf } from '../../../shared/canvas/changes.ts';
import { boardOutline } from '../../../shared/canvas/drawing/outline.ts';
import type { BoardNames } from '../../../shared/canvas/drawing/words.ts';
import type { StageBoard } from '../../../shared/stage/board.ts';
import { stageSentence } from '../../../shared/stage/changes-pages.ts';
import { useTexts } from '../../i18n.ts';

/** The whole board in words, for those who can't see it; and what is in the light, and what has changed. */
export function BoardWords({ show, names }: { readonly show: StageBoard; readonly names: BoardNames }): ReactNode {
  const { t } = useTexts();
  const { board, light, comparison } = show;
  const groups = useMemo(() => boardOutline(board, t, names), [board, t, names]);
  const lit = light ? board.cards.find(({ key }) => key === light) : undefined;
  const changes = useMemo(() => {
    const lanes = new Set(board.lanes.map(({ canvasId }) => canvasId));
    return changesOf(comparison.filter(({ canvasId }) => lanes.has(canvasId))).map((change) => stageSentence(change, t, names));
  }, [comparison, board, t, names]);
  const title = (lane: string, zone: string) =>
    [board.lanes.length > 1 ? lane : '', zone || t('canvas.noZone')].filter(Boolean).join(': ');
  return (
    <div className="visually-hidden">
      {lit ? <p>{t('stage.inLight', { card: lit.label || lit.content })}</p> : null}
      {changes.length > 0 ? (
        <ul>
          {changes.map((change, index) => (
            <li key={index}>{change}</li>
          ))}
        </ul>
      ) : null}
      {groups.map(({ lane, zone, owner, cards }, index) => (
        <section key={index}>
          <h2>{title(lane, zone)}</h2>
          {owner ? <p>{t('outline.ownedBy', { name: owner })}</p> : null}
          <ul>
            {cards.map((card, place) => (
              <li key={place}>{[card.label, card.content, ...card.meta, ...card.connections].filter(Boolean).join('. ')}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
