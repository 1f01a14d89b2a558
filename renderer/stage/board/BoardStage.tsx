import type { ReactNode } from 'react';
import type { StageBoard } from '../../../shared/stage/board.ts';
import { zoneNamed } from '../../../shared/stage/zone-cards.ts';
import { useTexts } from '../../i18n.ts';
import styles from './Board.module.css';
import { BoardWords } from './BoardWords.tsx';
import { PictureStage } from './PictureStage.tsx';
import { useStageNames } from './use-names.ts';
import { ZoneStage } from './ZoneStage.tsx';

/** A board on the projector: as a picture, or one zone of it in type for the back row. */
export function BoardStage({ show }: { readonly show: StageBoard }): ReactNode {
  const { t } = useTexts();
  const names = useStageNames(show.owners, show.tracks);
  const title = show.title || t('canvas.mapTitle');
  const zone = show.view.mode === 'zone' ? zoneNamed(show.board, show.view.zone) : undefined;
  const page = show.view.mode === 'zone' ? show.view.page : 0;
  return (
    <section className={styles.stage} aria-label={title} aria-live="off">
      {zone ? (
        <ZoneStage show={show} zone={zone} page={page} names={names} />
      ) : (
        <PictureStage show={show} title={title} names={names} />
      )}
      <BoardWords show={show} names={names} />
    </section>
  );
}
