import { Anchor, Button, Group } from '@mantine/core';
import { IconFileImport, IconFolderOpen, IconPlus, IconSchool } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import { Page } from '../components/Page.tsx';
import { Saved } from '../components/Saved.tsx';
import { chooseLanguage, useTexts } from '../i18n.ts';
import { usePage } from '../programme-store.ts';
import { DamagedDialog } from './DamagedDialog.tsx';
import { FolderDialog } from './FolderDialog.tsx';
import { ImportButton } from './ImportButton.tsx';
import styles from './Library.module.css';
import { NewDialog } from './NewDialog.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { RecentProgrammes } from './RecentProgrammes.tsx';
import { useLibrary } from './use-library.ts';

type Dialog = { readonly kind: 'new' } | { readonly kind: 'folder' } | { readonly kind: 'damaged'; readonly path: string } | null;

/** The start: the programmes on this machine, and the ways to a new one. */
export function Library(): ReactNode {
  const { t } = useTexts();
  const { library, problem, busy, open, read, openExample } = useLibrary();
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  useEffect(() => {
    document.title = t('library.title');
    // The next programme begins on its overview, not where the last one was left.
    history.replaceState(null, '', location.pathname);
  }, [t]);
  const choose = async () => {
    if (!window.samstyr) return setDialog({ kind: 'folder' });
    const path = await window.samstyr.chooseProgramme();
    if (path) await open(path);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void read(file);
  };
  return (
    <main className={styles.library} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Page title={t('library.title')} lead={t('library.lead')} actions={<Corner />}>
        {problem ? <ProblemNote problem={problem} onBackups={(path) => setDialog({ kind: 'damaged', path })} /> : null}
        <div className={styles.ways}>
          <Way icon={IconSchool} title={t('library.example')} text={t('library.exampleText')}>
            <Button loading={busy} onClick={() => void openExample()}>
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
            <ImportButton onFile={read} />
          </Way>
        </div>
        <RecentProgrammes recent={library?.recent} onOpen={(path) => void open(path)} />
      </Page>
      <NewDialog opened={dialog?.kind === 'new'} onClose={close} />
      {dialog?.kind === 'folder' ? <FolderDialog onClose={close} onOpen={(path) => void open(path)} /> : null}
      {dialog?.kind === 'damaged' ? <DamagedDialog path={dialog.path} onClose={close} /> : null}
    </main>
  );
}

/** What helps before anything is open: the other language, and a word when the connection is gone. */
function Corner(): ReactNode {
  const { t, language } = useTexts();
  const other = language === 'da' ? 'en' : 'da';
  const isOnline = usePage((page) => page.status === 'online');
  return (
    <Group>
      {isOnline ? null : <Saved />}
      <Anchor component="button" onClick={() => chooseLanguage(other)} lang={other}>
        {t(other === 'en' ? 'settings.english' : 'settings.danish')}
      </Anchor>
    </Group>
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
