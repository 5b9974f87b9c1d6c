/**
 * The look of the console: quiet paper, deep water and one warm mark. Colours are picked so that text keeps at
 * least 4.5 : 1 on its ground (WCAG 2.2 AA); state is always told by a word as well, never by colour alone.
 */
import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/500.css'
import '@fontsource/be-vietnam-pro/600.css'
import '@fontsource/be-vietnam-pro/700.css'
import { defaultLightTheme, type RaThemeOptions } from 'react-admin'

export const ink = {
  deep: '#0e2f35',
  water: '#0b5d66',
  waterDark: '#084750',
  mist: '#e4f0ef',
  paper: '#f6f5f1',
  line: '#dfe3e1',
  text: '#17282c',
  quiet: '#4f6166',
  mark: '#ffe7a3',
  markEdge: '#b07d00',
} as const

/** Ground and text of each tone that a chip or a note can have. */
export const tones = {
  calm: { ground: '#e4f0ef', text: '#084750' },
  good: { ground: '#e0f1e4', text: '#17562f' },
  wait: { ground: '#fff0cc', text: '#6b4700' },
  still: { ground: '#e9edee', text: '#415258' },
  bad: { ground: '#fbe5e1', text: '#8a2619' },
} as const
export type Tone = keyof typeof tones

/** The face of official documents (Decree 30/2020: Times New Roman), for the source alone. */
export const documentFace = '"Times New Roman", "Liberation Serif", "Noto Serif", serif'

const focusRing = { outline: `3px solid ${ink.markEdge}`, outlineOffset: '2px' }

export const theme: RaThemeOptions = {
  ...defaultLightTheme,
  palette: {
    mode: 'light',
    primary: { main: ink.water, dark: ink.waterDark, light: '#5aa4a3', contrastText: '#ffffff' },
    secondary: { main: '#8a4b12', contrastText: '#ffffff' },
    error: { main: '#a32d1e' },
    warning: { main: '#8a5a00' },
    success: { main: '#1d6a3b' },
    info: { main: ink.water },
    background: { default: ink.paper, paper: '#ffffff' },
    text: { primary: ink.text, secondary: ink.quiet },
    divider: ink.line,
  },
  shape: { borderRadius: 10 },
  typography: {
    fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
    fontSize: 14,
    h1: { fontSize: '1.625rem', lineHeight: 1.3, fontWeight: 600, letterSpacing: '-0.012em' },
    h2: { fontSize: '1.0625rem', lineHeight: 1.4, fontWeight: 600, letterSpacing: '-0.004em' },
    h3: { fontSize: '0.9375rem', lineHeight: 1.45, fontWeight: 600 },
    body1: { fontSize: '0.9375rem', lineHeight: 1.6 },
    body2: { fontSize: '0.875rem', lineHeight: 1.55 },
    caption: { fontSize: '0.8125rem', lineHeight: 1.5 },
    overline: {
      fontSize: '0.75rem',
      lineHeight: 1.5,
      fontWeight: 600,
      letterSpacing: '0.04em',
      textTransform: 'none',
    },
    button: { textTransform: 'none', fontWeight: 600, fontSize: '0.875rem' },
  },
  components: {
    ...defaultLightTheme.components,
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontFeatureSettings: '"tnum" 1', overflowX: 'clip' },
        ':focus-visible': focusRing,
        // On paper a page is what it says: nothing that is pressed, nothing that lies over it on every sheet.
        '@media print': {
          'header, nav, a[href="#content"], .MuiButton-root, .MuiIconButton-root, .MuiSnackbar-root': {
            display: 'none !important',
          },
          body: { backgroundColor: '#fff !important' },
          main: { padding: '0 !important' },
          'main li, main tr': { breakInside: 'avoid' },
        },
        '@media (prefers-reduced-motion: reduce)': {
          '*': {
            transition: 'none !important',
            animation: 'none !important',
            scrollBehavior: 'auto !important',
          },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible, &:focus-visible': focusRing } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { borderRadius: 8, minHeight: 36, paddingInline: 14 },
        sizeSmall: { minHeight: 30, paddingInline: 10 },
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { styleOverrides: { root: { border: `1px solid ${ink.line}` } } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
    MuiOutlinedInput: { styleOverrides: { root: { backgroundColor: '#fff', borderRadius: 8 } } },
    MuiFormHelperText: {
      styleOverrides: {
        root: {
          marginInline: 2,
          // What has to be chosen first is read though the box is not open yet.
          '&.Mui-disabled': { color: ink.quiet },
        },
      },
    },
    MuiLink: {
      defaultProps: { underline: 'hover' },
      styleOverrides: { root: { color: ink.water, fontWeight: 500 } },
    },
    MuiAutocomplete: {
      defaultProps: { slotProps: { paper: { elevation: 8, sx: { border: `1px solid ${ink.line}` } } } },
    },
    MuiDialogActions: {
      // On a phone three ways out stand below each other, each in one line.
      styleOverrides: {
        root: { flexWrap: 'wrap', rowGap: 4, '& > .MuiButton-root': { whiteSpace: 'nowrap' } },
      },
    },
    MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.8125rem', backgroundColor: ink.deep } } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: ink.line, paddingBlock: 10 },
        head: { color: ink.quiet, fontWeight: 600, fontSize: '0.8125rem', whiteSpace: 'nowrap' },
      },
    },
  },
}
