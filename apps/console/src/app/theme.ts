import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const CHAM: MantineColorsTuple = [
  '#edf1f9',
  '#dbe3f3',
  '#c2cfe9',
  '#a6b9e6',
  '#7f97cf',
  '#5873b6',
  '#37539a',
  '#27417d',
  '#1e3464',
  '#121a2e',
];
const DARK: MantineColorsTuple = [
  '#e9eaed',
  '#b9bdc7',
  '#999eaa',
  '#7c8290',
  '#30353f',
  '#23272f',
  '#1a1d24',
  '#121419',
  '#0e1014',
  '#0e1014',
];

/** The tokens as Mantine names them; due colours are no Mantine colours on purpose. */
export const theme = createTheme({
  primaryColor: 'cham',
  colors: { cham: CHAM, dark: DARK },
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  defaultRadius: 4,
  fontFamily: 'var(--mc-font-console)',
  fontSizes: { xs: '0.875rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: { fontWeight: '600' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  shadows: { md: 'var(--mc-shadow-overlay)' },
  focusRing: 'auto',
  respectReducedMotion: true,
});

const ROLES = {
  '--mantine-color-body': 'var(--mc-page)',
  '--mantine-color-text': 'var(--mc-ink)',
  '--mantine-color-dimmed': 'var(--mc-ink-2)',
  '--mantine-color-placeholder': 'var(--mc-ink-3)',
  '--mantine-color-default': 'var(--mc-surface)',
  '--mantine-color-default-hover': 'var(--mc-sunken)',
  '--mantine-color-default-border': 'var(--mc-control)',
  '--mantine-color-anchor': 'var(--mc-link)',
  '--mantine-color-error': 'var(--mc-late)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: ROLES, dark: ROLES });
