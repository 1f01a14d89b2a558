import { Anchor, Button, Group } from '@mantine/core';
import { IconFileImport, IconFolderOpen, IconPlus, IconSchool } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Library as LibraryAnswer } from '../../shared/api.ts';
import { SamstyrError } from '../../shared/errors.ts';
import { formatMoment } from '../../shared/format.ts';
import { showError } from '../act.ts';
import { api } from '../api.ts';
import { Empty, Page, Sheet } from '../components/Page.tsx';
import { chooseLanguage, useTexts } from '../i18n.ts';
import { DamagedDialog } from './DamagedDialog.tsx';
import { FolderDialog } from './FolderDialog.tsx';
import styles from './Library.module.css';
import { NewDialog } from './NewDialog.tsx';

type Dialog = { readonly kind: 'new' } | { readonly kind: 'folder' } | { readonly kind: 'damaged'; readonly path: string } | null;

/** The start: the programmes on this machine, and the ways to a new one. */
export function Library(): ReactNode {
  const { t, language } = useTexts();
  const [library, setLibrary] = useState<LibraryAnswer | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    document.title = 'Samstyr';
    api.library().then(setLibrary, (error: unknown) => showError(t, error));
  }, [t]);

  const attempt = useCallback(
    async (work: Promise<unknown>) => {
      setBusy(true);
      try {
        await work;
      } catch (error) {
        showError(t, error);
      } finally {
        setBusy(false);
      }
    },
    [t],
  );
  const open = (path: string) =>
    attempt(
      api.open(path).catch((error: unknown) => {
        const broken =
          error instanceof SamstyrError &&
          ['store.damaged', 'store.empty', 'store.foreign', 'store.notFound'].includes(error.refusal.name);
        if (broken) setDialog({ kind: 'damaged', path });
        throw error;
      }),
    );
  const choose = async () => {
    if (!window.samstyr) return setDialog({ kind: 'folder' });
    const path = await window.samstyr.chooseProgramme();
    if (path) await open(path);
  };

  return (
    <main className={styles.library}>
      <Page
        title={t('library.title')}
        lead={t('library.lead')}
        actions={
          <Anchor
            component="button"
            onClick={() => chooseLanguage(language === 'da' ? 'en' : 'da')}
            lang={language === 'da' ? 'en' : 'da'}
          >
            {t(language === 'da' ? 'settings.english' : 'settings.danish')}
          </Anchor>
        }
      >
        <div className={styles.ways}>
          <Way icon={IconSchool} title={t('library.example')} text={t('library.exampleText')}>
            <Button variant="filled" loading={busy} onClick={() => void attempt(api.openExample())}>
              {t('library.openExample')}
            </Button>
          </Way>
          <Way icon={IconPlus} title={t('library.new')} text={t('library.newText')}>
            <Button variant="default" onClick={() => setDialog({ kind: 'new' })}>
              {t('library.newButton')}
            </Button>
          </Way>
          <Way icon={IconFolderOpen} title={t('library.open')} text={t('library.openText')}>
            <Button variant="default" onClick={() => void choose()}>
              {t('library.openButton')}
            </Button>
          </Way>
          <Way icon={IconFileImport} title={t('library.import')} text={t('library.importText')}>
            <ImportButton onText={(text) => attempt(api.importDocument(text))} />
          </Way>
        </div>
        <Sheet title={t('library.recent')}>
          {library?.recent.length === 0 ? <Empty>{t('library.noRecent')}</Empty> : null}
          <ul className={styles.recent}>
            {library?.recent.map(({ path, title, openedAt, exists }) => (
              <li key={path} className={styles.programme}>
                <Group justify="space-between" wrap="nowrap" gap="md">
                  <div className={styles.words}>
                    <strong>{title}</strong>
                    <span className={styles.path}>{path}</span>
                  </div>
                  <span className={styles.when}>{exists ? formatMoment(openedAt, language) : t('library.gone')}</span>
                  <Button variant="default" onClick={() => void open(path)} aria-label={t('library.openNamed', { title })}>
                    {t('library.openShort')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        </Sheet>
      </Page>
      <NewDialog opened={dialog?.kind === 'new'} onClose={() => setDialog(null)} />
      {dialog?.kind === 'folder' ? <FolderDialog onClose={() => setDialog(null)} onOpen={(path) => void open(path)} /> : null}
      {dialog?.kind === 'damaged' ? <DamagedDialog path={dialog.path} onClose={() => setDialog(null)} /> : null}
    </main>
  );
}

interface WayProps {
  readonly icon: typeof IconPlus;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Way({ icon: Icon, title, text, children }: WayProps): ReactNode {
  return (
    <section className={styles.way}>
      <Icon size={28} stroke={1.5} aria-hidden="true" />
      <h2 className={styles.wayTitle}>{title}</h2>
      <p className={styles.wayText}>{text}</p>
      {children}
    </section>
  );
}

function ImportButton({ onText }: { readonly onText: (text: string) => Promise<void> }): ReactNode {
  const { t } = useTexts();
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) await onText(await file.text());
    input.value = '';
  };
  return (
    <Button component="label" variant="default" className={styles.file}>
      {t('library.importButton')}
      <input
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        onChange={(event) => void read(event.currentTarget)}
      />
    </Button>
  );
}
