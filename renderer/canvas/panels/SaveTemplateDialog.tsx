import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactNode, useState } from 'react';
import { canvasTitle } from '../../../shared/canvas/board.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';

interface SaveTemplateDialogProps {
  readonly canvasId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Keeps a board as a template of the programme, from which new boards can be made. */
export function SaveTemplateDialog({ canvasId, opened, onClose }: SaveTemplateDialogProps): ReactNode {
  const { t } = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('panels.saveTemplate')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <SaveTemplateForm canvasId={canvasId} onClose={onClose} />
    </Modal>
  );
}

function SaveTemplateForm({ canvasId, onClose }: Omit<SaveTemplateDialogProps, 'opened'>): ReactNode {
  const { t } = useTexts();
  const usual = useProgramme((state) => canvasTitle(state, canvasId));
  const [title, setTitle] = useState(usual);
  const [withContent, setWithContent] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await act(t, { type: 'canvas.saveAsTemplate', id: canvasId, title, withContent }))) return;
    notifications.show({ message: t('panels.templateSaved', { title }), closeButtonProps: { 'aria-label': t('common.close') } });
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack>
        <TextInput
          label={t('panels.templateTitle')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
          required
        />
        <Radio.Group
          label={t('panels.templateWith')}
          value={withContent ? 'content' : 'frame'}
          onChange={(value) => setWithContent(value === 'content')}
        >
          <Stack gap="xs" mt={4}>
            <Radio value="frame" label={t('panels.templateFrame')} description={t('panels.templateFrameHint')} />
            <Radio value="content" label={t('panels.templateContent')} description={t('panels.templateContentHint')} />
          </Stack>
        </Radio.Group>
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
