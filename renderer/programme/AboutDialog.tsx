import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { programmeOf } from '../../shared/state.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';

/** What the programme is called, and whose it is. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTexts();
  const programme = useProgramme(programmeOf);
  const [title, setTitle] = useState(programme.title);
  const [subtitle, setSubtitle] = useState(programme.subtitle ?? '');
  const [municipality, setMunicipality] = useState(programme.municipality?.name ?? '');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const set = { title, subtitle: subtitle || null, municipality: municipality ? { name: municipality } : null };
    if (await act(t, { type: 'programme.edit', set })) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('programme.editAbout')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(event) => void save(event)}>
        <Stack>
          <TextInput
            label={t('programme.title')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            required
            data-autofocus
          />
          <TextInput
            label={t('programme.subtitle')}
            value={subtitle}
            onChange={(event) => setSubtitle(event.currentTarget.value)}
          />
          <TextInput
            label={t('programme.municipality')}
            value={municipality}
            onChange={(event) => setMunicipality(event.currentTarget.value)}
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
    </Modal>
  );
}
