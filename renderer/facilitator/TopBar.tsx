import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconChevronLeft, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { programmeOf } from '../../shared/state.ts';
import { actRedo, actUndo, showError } from '../act.ts';
import { api } from '../api.ts';
import { Saved } from '../components/Saved.tsx';
import { useTexts } from '../i18n.ts';
import { usePage } from '../programme-store.ts';
import { go, type RoutePage, useRoute } from '../route.ts';
import { SearchDialog } from '../search/SearchDialog.tsx';
import { MainMenu } from './MainMenu.tsx';
import styles from './TopBar.module.css';

const pages = ['overview', 'canvas', 'inputs', 'votes', 'decisions'] as const satisfies readonly RoutePage[];

/** Which programme, where in it, and what can always be done. */
export function TopBar(): ReactNode {
  const { t } = useTexts();
  const route = useRoute();
  const title = usePage((page) => programmeOf(page.programme).title);
  const history = usePage((page) => page.history);
  const [searching, setSearching] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setSearching(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <header className={styles.bar}>
      <Tooltip label={t('common.switch')}>
        <UnstyledButton className={styles.title} onClick={() => void api.close().catch((error: unknown) => showError(t, error))}>
          <IconChevronLeft size={18} aria-hidden="true" />
          <span className={styles.titleText}>{title}</span>
          <span className="visually-hidden">{t('common.switch')}</span>
        </UnstyledButton>
      </Tooltip>
      <nav className={styles.nav} aria-label={t('common.pages')}>
        {pages.map((page) => (
          <a
            key={page}
            className={styles.link}
            href={`?page=${page}`}
            aria-current={route.page === page ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              go({ page });
            }}
          >
            {t(`common.page.${page}`)}
          </a>
        ))}
      </nav>
      <UnstyledButton className={styles.search} onClick={() => setSearching(true)}>
        <IconSearch size={18} aria-hidden="true" />
        <span>{t('search.open')}</span>
        <kbd className={styles.key}>{t('search.key')}</kbd>
      </UnstyledButton>
      <Saved />
      <Tooltip label={t('common.undo')}>
        <ActionIcon
          variant="subtle"
          className={styles.icon ?? ''}
          color="gray"
          size="lg"
          aria-label={t('common.undo')}
          disabled={!history.undo}
          onClick={() => void actUndo(t)}
        >
          <IconArrowBackUp size={20} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('common.redo')}>
        <ActionIcon
          variant="subtle"
          className={styles.icon ?? ''}
          color="gray"
          size="lg"
          aria-label={t('common.redo')}
          disabled={!history.redo}
          onClick={() => void actRedo(t)}
        >
          <IconArrowForwardUp size={20} />
        </ActionIcon>
      </Tooltip>
      <MainMenu />
      <SearchDialog opened={searching} onClose={() => setSearching(false)} />
    </header>
  );
}
