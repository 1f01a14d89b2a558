import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { CanvasTemplate } from '../../../shared/programme/types.ts';
import { act, showError } from '../../act.ts';
import { fetchTemplates } from '../../api.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import styles from './NewBoard.module.css';
import { TemplatePreview } from './TemplatePreview.tsx';

interface NewBoardDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Told the id of the board that was made. */
  readonly onMade: (canvasId: string) => void;
}

/** Makes a board: what it is called, whose it is, and what it begins with. */
export function NewBoardDialog({ opened, onClose, onMade }: NewBoardDialogProps): ReactNode {
  const { t } = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('panels.newBoard')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <NewBoardForm onClose={onClose} onMade={onMade} />
    </Modal>
  );
}

/** What a board begins with; the library's templates come along with the command, for the programme has not got them. */
type Start = { readonly from: 'empty' } | { readonly from: 'programme' | 'library'; readonly template: CanvasTemplate };

function NewBoardForm({ onClose, onMade }: Omit<NewBoardDialogProps, 'opened'>): ReactNode {
  const { t } = useTexts();
  const tracks = useProgramme((state) => state.tracks);
  const own = useProgramme((state) => state.canvasTemplates);
  const library = useLibrary();
  const [title, setTitle] = useState('');
  const [trackId, setTrackId] = useState<string | null>(null);
  const [start, setStart] = useState<Start>({ from: 'empty' });
  const name = title.trim() || (start.from === 'empty' ? '' : start.template.title);
  const choose = (next: Start) => {
    setStart(next);
    const suggested = next.from === 'empty' ? null : (next.template.trackId ?? null);
    if (trackId === null && suggested !== null && tracks.has(suggested)) setTrackId(suggested);
  };
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const id = `cv-${crypto.randomUUID().slice(0, 12)}`;
    const template =
      start.from === 'empty' ? {} : start.from === 'programme' ? { templateId: start.template.id } : { template: start.template };
    if (!(await act(t, { type: 'canvas.add', id, title: name, trackId, ...template }))) return;
    onClose();
    onMade(id);
  };
  return (
    <form onSubmit={(event) => void make(event)}>
      <Stack>
        <Group grow align="start">
          <TextInput
            label={t('panels.boardTitle')}
            placeholder={start.from === 'empty' ? '' : start.template.title}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            data-autofocus
          />
          <Select
            label={t('common.track')}
            placeholder={t('panels.noTrack')}
            value={trackId}
            onChange={setTrackId}
            data={[...tracks.values()].map((track) => ({ value: track.id, label: track.name }))}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
          />
        </Group>
        <fieldset className={styles.starts}>
          <legend className={styles.legend}>{t('panels.startFrom')}</legend>
          <Choice
            title={t('panels.emptyBoard')}
            purpose={t('panels.emptyBoardHint')}
            facts=""
            template={null}
            chosen={start.from === 'empty'}
            onChoose={() => choose({ from: 'empty' })}
          />
          <Templates
            heading={t('panels.ownTemplates')}
            templates={[...own.values()]}
            from="programme"
            start={start}
            onChoose={choose}
          />
          <Templates
            heading={t('panels.libraryTemplates')}
            templates={library.filter(({ id }) => !own.has(id))}
            from="library"
            start={start}
            onChoose={choose}
          />
        </fieldset>
        <Group justify="flex-end" className={styles.buttons as string}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={name === ''}>
            {t('panels.makeBoard')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The templates that come with the app, once they are here. */
function useLibrary(): readonly CanvasTemplate[] {
  const { t, language } = useTexts();
  const [templates, setTemplates] = useState<readonly CanvasTemplate[]>([]);
  useEffect(() => {
    let wanted = true;
    fetchTemplates(language).then(
      (found) => wanted && setTemplates(found),
      (error: unknown) => wanted && showError(t, error),
    );
    return () => {
      wanted = false;
    };
  }, [language, t]);
  return templates;
}

interface TemplatesProps {
  readonly heading: string;
  readonly templates: readonly CanvasTemplate[];
  readonly from: 'programme' | 'library';
  readonly start: Start;
  readonly onChoose: (start: Start) => void;
}

function Templates({ heading, templates, from, start, onChoose }: TemplatesProps): ReactNode {
  const { t } = useTexts();
  if (templates.length === 0) return null;
  return (
    <>
      <p className={styles.heading}>{heading}</p>
      {templates.map((template) => (
        <Choice
          key={template.id}
          title={template.title}
          purpose={template.purpose ?? ''}
          facts={[
            t('panels.zoneCount', { count: template.zones.length }),
            t('panels.cards', { count: template.nodes.length }),
          ].join(' · ')}
          template={template}
          chosen={start.from === from && start.template.id === template.id}
          onChoose={() => onChoose({ from, template })}
        />
      ))}
    </>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly purpose: string;
  readonly facts: string;
  readonly template: CanvasTemplate | null;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One thing to begin with, as a card to choose among. */
function Choice({ title, purpose, facts, template, chosen, onChoose }: ChoiceProps): ReactNode {
  return (
    <label className={styles.choice} data-chosen={chosen || undefined}>
      <input type="radio" name="start" className="visually-hidden" checked={chosen} onChange={onChoose} />
      <TemplatePreview template={template} />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {purpose ? <span className={styles.purpose}>{purpose}</span> : null}
        {facts ? <span className={styles.facts}>{facts}</span> : null}
      </span>
    </label>
  );
}
