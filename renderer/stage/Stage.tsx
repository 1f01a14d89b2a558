import { type ReactNode, useEffect } from 'react';
import { formatDay } from '../../shared/format.ts';
import type { StageContent, StageView } from '../../shared/stage/view.ts';
import { useTexts } from '../i18n.ts';
import { ResultChart } from '../voting/ResultChart.tsx';
import { BoardStage } from './board/BoardStage.tsx';
import { ChangesStage } from './board/ChangesStage.tsx';
import styles from './Stage.module.css';
import { useStage } from './stage-store.ts';

/** What the room sees, in type that is read from the back row. F fills the screen. */
export function Stage(): ReactNode {
  const { t } = useTexts();
  const view = useStage((stage) => stage.view);
  const offline = useStage((stage) => stage.status === 'offline' || stage.status === 'ended');
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.metaKey) return;
      void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <main className={styles.stage} data-kind={view?.show.kind} aria-live="polite">
      {view ? <Content view={view} show={view.show} /> : <h1 className={styles.pause}>{t('stage.nothing')}</h1>}
      {offline ? (
        <p className={styles.offline} role="status">
          {t('stage.offline')}
        </p>
      ) : null}
    </main>
  );
}

function Content({ view, show }: { readonly view: StageView; readonly show: StageContent }): ReactNode {
  const { t, language } = useTexts();
  switch (show.kind) {
    case 'title':
      return (
        <div className={styles.middle}>
          <p className={styles.soft}>{view.programme.municipality}</p>
          <h1 className={styles.huge}>{view.programme.title}</h1>
          {show.workshop ? (
            <p className={styles.large}>
              {t('stage.workshop', { number: show.workshop.number })}: {show.workshop.title}
              {show.workshop.date ? ` · ${formatDay(show.workshop.date, language)}` : ''}
            </p>
          ) : null}
          {view.programme.coreTask ? (
            <section className={styles.coreTask}>
              <h2 className={styles.soft}>{t('stage.coreTask')}</h2>
              <p>{view.programme.coreTask}</p>
            </section>
          ) : null}
        </div>
      );
    case 'pause':
      return <h1 className={styles.pause}>{t('stage.pauseText')}</h1>;
    case 'message':
      return (
        <div className={styles.middle}>
          <h1 className={styles.huge} data-long={show.text.length > 120 || undefined}>
            {show.text}
          </h1>
        </div>
      );
    case 'question':
      return (
        <div className={styles.middle}>
          <h1 className={styles.huge} data-long={show.question.length > 90 || undefined}>
            {show.question}
          </h1>
          <ol className={styles.options}>
            {show.options.map((option) => (
              <li key={option}>{option}</li>
            ))}
          </ol>
          <p className={styles.soft}>{show.rule ? `${t('stage.rule')}: ${show.rule}` : t('stage.handsUp')}</p>
        </div>
      );
    case 'result':
      return (
        <div className={styles.middle}>
          <h1 className={styles.huge} data-long>
            {show.result.question}
          </h1>
          <ResultChart result={show.result} size="stage" />
          {show.result.reading ? <p className={styles.large}>{show.result.reading}</p> : null}
        </div>
      );
    case 'canvas':
      return <BoardStage show={show} />;
    case 'changes':
      return <ChangesStage show={show} />;
    case 'decision':
      return (
        <div className={styles.middle}>
          <p className={styles.soft}>
            {show.number} · {t(`code.decisionStatus.${show.status as 'draft'}`)}
          </p>
          <h1 className={styles.huge} data-long={show.title.length > 90 || undefined}>
            {show.title}
          </h1>
          <p className={styles.large}>{show.text}</p>
        </div>
      );
  }
}
