export type Theme = 'light' | 'dark';

const key = 'touchstone.workbench.theme';
const parameter = 'theme';
/** Chosen on this page. */
let chosen: Theme | null = null;

/** What was chosen here, else what `?theme=` says, else what was chosen before, else what the system has. */
export function currentTheme(): Theme {
  const asked = new URLSearchParams(location.search).get(parameter);
  const known = [chosen, asked, localStorage.getItem(key)].find(isTheme);
  return known ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

const isTheme = (text: string | null): text is Theme => text === 'light' || text === 'dark';

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

export const officeTheme = () => officeThemes[currentTheme()];

export function keepTheme(theme: Theme): void {
  chosen = theme;
  localStorage.setItem(key, theme);
}
