/** The look of all pages: calm, Nordic, readable from a laptop on a lectern. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const fjord: MantineColorsTuple = [
  '#eef6f7',
  '#dbe9ec',
  '#b4d2d8',
  '#8abac4',
  '#67a5b2',
  '#4f97a6',
  '#3a7f8e',
  '#25616e',
  '#1c4a55',
  '#10343d',
];

export const theme = createTheme({
  primaryColor: 'fjord',
  primaryShade: { light: 8, dark: 7 },
  colors: { fjord },
  autoContrast: true,
  fontFamily: "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif", fontWeight: '650' },
  fontSizes: { xs: '0.9375rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // The placeholder that would take the first focus is no child a menu may have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { centered: true, radius: 'md' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400 } },
    Select: { defaultProps: { checkIconPosition: 'right' } },
  },
});

const surfaces = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--danger)',
  // Red words in menus and calendars, which are too pale on paper.
  '--mantine-color-red-6': 'var(--danger)',
};

/** Mantine's own surfaces take our paper and ink, so that there is one palette in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
