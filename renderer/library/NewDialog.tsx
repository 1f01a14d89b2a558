import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type TemplateName, templates } from '../../shared/api.ts';
import { showError } from '../act.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';

/** A new programme: its title and what it begins with. */
export function NewDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTexts();
  const [title, setTitle] = useState('');
  const [template, setTemplate] = useState<TemplateName>('threeTracks');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const path = await window.samstyr?.choosePlaceFor(title);
      if (path === null) return;
      await api.create({ template, title, ...(path ? { path } : {}) });
    } catch (error) {
      showError(t, error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('library.new')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            label={t('library.programmeTitle')}
            description={t('library.programmeTitleHint')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={300}
            required
            data-autofocus
          />
          <Radio.Group label={t('library.beginWith')} value={template} onChange={(value) => setTemplate(value as TemplateName)}>
            <Stack gap="sm" mt="xs">
              {templates.map((name) => (
                <Radio
                  key={name}
                  value={name}
                  label={t(`library.templates.${name}`)}
                  description={t(`library.templateTexts.${name}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={title.trim() === ''}>
              {t('library.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
