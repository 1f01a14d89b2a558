import { Button, Loader } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { programmeOf } from '../../shared/state.ts';
import { useTexts } from '../i18n.ts';
import { Library } from '../library/Library.tsx';
import { usePage } from '../programme-store.ts';
import { type Route, useRoute } from '../route.ts';
import styles from './App.module.css';
import { connectDesktopMenu } from './desktop-menu.ts';
import { pages } from './pages.ts';
import { StageBar } from './StageBar.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';

const Overview = lazy(pages.overview);
const CanvasPage = lazy(pages.canvas);
const InputsPage = lazy(pages.inputs);
const VotesPage = lazy(pages.votes);
const DecisionsPage = lazy(pages.decisions);
const BackupsPage = lazy(pages.backups);

/** The facilitator's page: a library while nothing is open, else the programme. */
export function App(): ReactNode {
  const { t } = useTexts();
  const welcomed = usePage((page) => page.welcomed);
  const open = usePage((page) => page.open);
  const ended = usePage((page) => page.ended);
  useEffect(() => connectDesktopMenu(), []);
  if (ended) {
    return (
      <main className={styles.middle}>
        <p>{t(`error.${ended.name}`, ended.values)}</p>
        {ended.name === 'protocol.badToken' ? null : <Button onClick={() => location.reload()}>{t('common.reload')}</Button>}
      </main>
    );
  }
  if (!welcomed) {
    return (
      <main className={styles.middle} aria-busy="true">
        <Loader role="status" aria-label={t('common.loading')} />
      </main>
    );
  }
  return open ? <Programme key={open.id} /> : <Library />;
}

function Programme(): ReactNode {
  const { t } = useTexts();
  const route = useRoute();
  const title = usePage((page) => programmeOf(page.programme).title);
  useShortcuts();
  const pageTitle = t(`common.page.${route.page}`);
  useEffect(() => {
    document.title = `${pageTitle} – ${title} – Samstyr`;
  }, [pageTitle, title]);
  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('content')?.focus()}>
        {t('common.skip')}
      </button>
      <TopBar />
      <main id="content" className={styles.content} tabIndex={-1} data-fixed={route.page === 'canvas' || undefined}>
        <Suspense fallback={<Loader m="xl" role="status" aria-label={t('common.loading')} />}>
          <Content route={route} />
        </Suspense>
      </main>
      <StageBar />
    </div>
  );
}

function Content({ route }: { readonly route: Route }): ReactNode {
  switch (route.page) {
    case 'overview':
      return <Overview id={route.id} />;
    case 'canvas':
      return <CanvasPage id={route.id} />;
    case 'inputs':
      return <InputsPage id={route.id} />;
    case 'votes':
      return <VotesPage id={route.id} />;
    case 'decisions':
      return <DecisionsPage id={route.id} />;
    case 'backups':
      return <BackupsPage />;
  }
}
