import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { showError } from '../act.ts';
import { api, download } from '../api.ts';
import { useHighContrast } from '../appearance.ts';
import { chooseLanguage, useTexts } from '../i18n.ts';
import { go } from '../route.ts';
import { openStage } from './open-stage.ts';

const exports = [
  ['log', 'csv'],
  ['log', 'md'],
  ['log', 'json'],
  ['programme', 'json'],
] as const;
const schemes = ['auto', 'light', 'dark'] as const;

/** All that is not done every minute. */
export function MainMenu(): ReactNode {
  const { t, language } = useTexts();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [highContrast, chooseContrast] = useHighContrast();
  const tried = (work: Promise<unknown>) => void work.catch((error) => showError(t, error));
  return (
    <Menu position="bottom-end" width={300} closeOnItemClick>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('common.menu')}>
          <IconMenu2 size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => openStage(t)}>{t('stage.openWindow')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('settings.export')}</Menu.Label>
        {exports.map(([what, format]) => (
          <Menu.Item key={what + format} onClick={() => tried(download(what, format, language))}>
            {t(`settings.exports.${what}.${format as 'json'}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => go({ page: 'backups' })}>{t('settings.backups')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('settings.language')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(chosen) => chooseLanguage(chosen === 'en' ? 'en' : 'da')}>
          <Menu.RadioItem closeMenuOnClick value="da" lang="da">
            {t('settings.danish')}
          </Menu.RadioItem>
          <Menu.RadioItem closeMenuOnClick value="en" lang="en">
            {t('settings.english')}
          </Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Label>{t('settings.appearance')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(chosen) => setColorScheme(schemes.find((known) => known === chosen) ?? 'auto')}
        >
          {schemes.map((scheme) => (
            <Menu.RadioItem closeMenuOnClick key={scheme} value={scheme}>
              {t(`settings.scheme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.CheckboxItem closeMenuOnClick checked={highContrast} onChange={chooseContrast}>
          {t('settings.highContrast')}
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Item onClick={() => tried(api.close())}>{t('settings.close')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
