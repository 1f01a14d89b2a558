import { ActionIcon, Button } from '@mantine/core';
import { IconBulbOff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { StageShow } from '../../shared/stage/show.ts';
import { useTexts } from '../i18n.ts';
import { type StagePageCount, withPage } from './stage-pages.ts';

interface StagePagesProps {
  readonly stage: StageShow;
  readonly pages: StagePageCount | undefined;
  readonly onShow: (show: StageShow) => void;
}

/** Leafing in what the room sees when it has several pages, and the switch of the light. */
export function StagePages({ stage, pages, onShow }: StagePagesProps): ReactNode {
  const { t } = useTexts();
  return (
    <>
      {pages?.several ? (
        <>
          <ActionIcon
            variant="default"
            size={34}
            aria-label={t('stage.previousPage')}
            title={t('stage.previousPage')}
            onClick={() => onShow(withPage(stage, pages.page > 0 ? pages.page - 1 : pages.usual - 1))}
          >
            <IconChevronLeft size={18} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={34}
            aria-label={t('stage.nextPage')}
            title={t('stage.nextPage')}
            onClick={() => onShow(withPage(stage, pages.page + 1))}
          >
            <IconChevronRight size={18} aria-hidden="true" />
          </ActionIcon>
        </>
      ) : null}
      {stage.kind === 'canvas' && stage.light ? (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconBulbOff size={16} aria-hidden="true" />}
          onClick={() => onShow({ ...stage, light: null })}
        >
          {t('stage.lightOff')}
        </Button>
      ) : null}
    </>
  );
}
