export type Theme = 'light' | 'dark';

const key = 'touchstone.workbench.theme';

export function savedTheme(): Theme {
  const saved = localStorage.getItem(key);
  if (saved === 'light' || saved === 'dark') return saved;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** What Office.context.officeTheme says in the pane. */
const officeThemes: Record<Theme, Record<string, string | boolean>> = {
  light: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#f5f5f5',
    controlForegroundColor: '#242424',
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#1f1f1f',
    controlForegroundColor: '#ffffff',
    isDarkTheme: true,
  },
};

export const officeTheme = () => officeThemes[savedTheme()];

export function keepTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
}
