/** Puts a page on the screen with everything all pages share. */
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './styles/tokens.css';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import dayjs from 'dayjs';
import 'dayjs/locale/da';
import 'dayjs/locale/en-gb';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useTexts } from './i18n.ts';
import { cssVariables, theme } from './theme.ts';
import { allowOnlyStyles } from './trusted-types.ts';

dayjs.extend(customParseFormat);
allowOnlyStyles();
// Where the library that locks scrolling behind a dialog looks for the number its styles must carry.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

/** Renders a page into the document's root. */
export function mountPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <Localised>{page}</Localised>
      </MantineProvider>
    </StrictMode>,
  );
}

function Localised({ children }: { readonly children: ReactNode }): ReactNode {
  const { t, language } = useTexts();
  const labels = { confirm: t('common.ok'), cancel: t('common.cancel') };
  return (
    <DatesProvider settings={{ locale: language === 'da' ? 'da' : 'en-gb', firstDayOfWeek: 1 }}>
      <ModalsProvider labels={labels}>
        {/* Above the bar that tells what the room sees and what is next. */}
        <Notifications position="bottom-right" limit={3} mb={56} />
        {children}
      </ModalsProvider>
    </DatesProvider>
  );
}

/** What the server put in the page: styles the page adds must carry it. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
