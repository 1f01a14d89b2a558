import { ActionIcon, Button, Group, Menu, Modal, Select, Stack, TextInput } from '@mantine/core';
import { IconDots, IconFileTypeSvg, IconHandStop, IconPencil, IconPhoto, IconTemplate, IconTrash } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { canvasTitle } from '../../../shared/canvas/board.ts';
import { MAP_ID } from '../../../shared/canvas/map.ts';
import { act, showError } from '../../act.ts';
import { actWithUndo } from '../../act-undo.tsx';
import { type BoardFormat, downloadBoard } from '../../api.ts';
import { useTexts } from '../../i18n.ts';
import { ownWindow, usePage, useProgramme } from '../../programme-store.ts';
import { SaveTemplateDialog } from './SaveTemplateDialog.tsx';

interface BoardMenuProps {
  /** A canvas, or the map: that one can only be taken as a picture. */
  readonly boardId: string;
  readonly readOnly: boolean;
  readonly onRemoved: () => void;
}

/** What can be done with a board as a whole. */
export function BoardMenu({ boardId, readOnly, onRemoved }: BoardMenuProps): ReactNode {
  const { t, language } = useTexts();
  const canvas = useProgramme((state) => state.canvases.get(boardId));
  const title = useProgramme((state) => (boardId === MAP_ID ? '' : canvasTitle(state, boardId)));
  const [dialog, setDialog] = useState<'about' | 'template' | null>(null);
  const isFileReadOnly = usePage((page) => page.open?.readOnly ?? false);
  const holder = canvas?.heldBy ?? null;
  const take = (format: BoardFormat) =>
    void downloadBoard(boardId, format, language).catch((error: unknown) => showError(t, error));
  const remove = async () => {
    const done = await actWithUndo(t, { type: 'canvas.remove', id: boardId }, t('panels.boardRemoved', { title }));
    if (done) onRemoved();
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('panels.boardMenu')}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {canvas && !readOnly ? (
            <>
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={() => setDialog('about')}>
                {t('panels.boardAbout')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTemplate size={16} aria-hidden="true" />} onClick={() => setDialog('template')}>
                {t('panels.saveTemplate')}
              </Menu.Item>
              {holder === null ? (
                <Menu.Item
                  leftSection={<IconHandStop size={16} aria-hidden="true" />}
                  onClick={() => void act(t, { type: 'canvas.hold', id: boardId })}
                >
                  {t('panels.hold')}
                </Menu.Item>
              ) : null}
            </>
          ) : null}
          {/* Also for those it is held against: the laptop that holds it may be gone. */}
          {holder !== null && !isFileReadOnly ? (
            <Menu.Item
              leftSection={<IconHandStop size={16} aria-hidden="true" />}
              onClick={() => void act(t, { type: 'canvas.release', id: boardId })}
            >
              {t(holder === ownWindow ? 'panels.release' : 'panels.releaseOther')}
            </Menu.Item>
          ) : null}
          {canvas && !isFileReadOnly ? <Menu.Divider /> : null}
          <Menu.Item leftSection={<IconFileTypeSvg size={16} aria-hidden="true" />} onClick={() => take('svg')}>
            {t('panels.asSvg')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPhoto size={16} aria-hidden="true" />} onClick={() => take('png')}>
            {t('panels.asPng')}
          </Menu.Item>
          {canvas && !readOnly ? (
            <>
              <Menu.Divider />
              <Menu.Item c="var(--danger)" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={() => void remove()}>
                {t('panels.removeBoard')}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={dialog === 'about' && canvas !== undefined}
        onClose={() => setDialog(null)}
        title={t('panels.boardAbout')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <BoardAbout canvasId={boardId} onClose={() => setDialog(null)} />
      </Modal>
      <SaveTemplateDialog canvasId={boardId} opened={dialog === 'template'} onClose={() => setDialog(null)} />
    </>
  );
}

/** What a board is called and whose it is. */
function BoardAbout({ canvasId, onClose }: { readonly canvasId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useTexts();
  const tracks = useProgramme((state) => state.tracks);
  const usual = useProgramme((state) => canvasTitle(state, canvasId));
  const now = useProgramme((state) => state.canvases.get(canvasId)?.trackId ?? null);
  const [title, setTitle] = useState(usual);
  const [trackId, setTrackId] = useState(now);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const set = { ...(title.trim() === usual ? {} : { title }), ...(trackId === now ? {} : { trackId }) };
    if (Object.keys(set).length === 0 || (await act(t, { type: 'canvas.edit', id: canvasId, set }))) onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack>
        <TextInput
          label={t('panels.boardTitle')}
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
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={title.trim() === ''}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
