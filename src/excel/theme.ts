import type { Theme } from './types';

/** The theme Excel shows. Excel on the web does not tell; there the browser's preference counts. */
export function currentTheme(): Theme {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context?.officeTheme;
  if (theme?.bodyBackgroundColor) return isDark(theme.bodyBackgroundColor) ? 'dark' : 'light';
  return darkPreferred().matches ? 'dark' : 'light';
}

/** Calls back when the theme changes, until the answered function is called. */
export function onThemeChanged(callback: (theme: Theme) => void): () => void {
  let last = currentTheme();
  const check = () => {
    const theme = currentTheme();
    if (theme !== last) callback(theme);
    last = theme;
  };
  const preference = darkPreferred();
  preference.addEventListener('change', check);
  // Excel on the desktop has no such event; its theme can only have changed while the pane was out of focus.
  window.addEventListener('focus', check);
  return () => {
    preference.removeEventListener('change', check);
    window.removeEventListener('focus', check);
  };
}

const darkPreferred = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Whether a colour such as `#262626` is nearer to black than to white. */
export function isDark(colour: string): boolean {
  const digits = /^#?([0-9a-f]{6})/i.exec(colour)?.[1];
  if (!digits) return false;
  const [red, green, blue] = [0, 2, 4].map((i) => parseInt(digits.slice(i, i + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
