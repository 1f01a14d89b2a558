import { type ReactNode, useMemo } from 'react';
import type { StageChanges } from '../../../shared/stage/board.ts';
import { CHANGE_LIST, changeGroups, changesPages, pageOf } from '../../../shared/stage/changes-pages.ts';
import { pagedScreen } from '../../../shared/stage/zone-cards.ts';
import { useTexts } from '../../i18n.ts';
import styles from './Board.module.css';
import { Paged } from './Paged.tsx';
import { useStageNames } from './use-names.ts';
import { useScreen } from './use-screen.ts';

/** Sentences name no track. */
const NO_TRACKS: readonly [] = [];

/** What changed since a snapshot, as sentences for the back row. */
export function ChangesStage({ show }: { readonly show: StageChanges }): ReactNode {
  const { t } = useTexts();
  const screen = useScreen();
  const names = useStageNames(show.owners, NO_TRACKS);
  const title = t('stage.since', { before: show.beforeTitle, after: show.afterTitle ?? t('stage.today') });
  const groups = useMemo(() => changeGroups(show.boards, show.changes, t, names), [show.boards, show.changes, t, names]);
  const parts = useMemo(() => pagedScreen(screen, title, t('stage.page', { at: 88, all: 88 })), [screen, title, t]);
  const pages = useMemo(() => changesPages(groups, parts.area, parts.least), [groups, parts]);
  const { at, content = [] } = pageOf(pages, show.page);
  return (
    <section className={styles.stage} aria-label={title} aria-live="off">
      <Paged
        parts={parts}
        size={parts.least}
        title={title}
        aside={pages.length > 1 ? t('stage.page', { at: at + 1, all: pages.length }) : ''}
      >
        {groups.length === 0 ? <p className={styles.none}>{t('stage.noChanges')}</p> : null}
        <div className={styles.whole} aria-hidden="true">
          {content.map((line, index) => (
            <div
              key={index}
              className={styles.changeLine}
              data-kind={line.kind}
              data-first={line.first || undefined}
              style={{ top: line.y, left: line.kind === 'title' ? 0 : CHANGE_LIST.indent * parts.least }}
            >
              {line.text}
            </div>
          ))}
        </div>
      </Paged>
      <div className="visually-hidden">
        {groups.map(({ key, title: board, sentences }) => (
          <section key={key}>
            <h2>{board}</h2>
            <ul>
              {sentences.map((sentence, index) => (
                <li key={index}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
