import { useCallback, useEffect, useState } from 'react';
import type { Theme } from '../../excel/types';
import { useTools } from '../tabs/context';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const setting = 'theme';
const isChoice = (text: string | null): text is ThemeChoice =>
  (themeChoices as readonly (string | null)[]).includes(text);

/** The theme to show and the choice behind it: Excel's own, or what the user has set. */
export function useTheme(): { theme: Theme; choice: ThemeChoice; choose(choice: ThemeChoice): void } {
  const { services } = useTools();
  const { workbook } = services;
  const [system, setSystem] = useState(() => workbook.currentTheme());
  const [choice, setChoice] = useState<ThemeChoice>(() => {
    const kept = services.recall(setting);
    return isChoice(kept) ? kept : 'system';
  });
  useEffect(() => workbook.onThemeChanged(setSystem), [workbook]);
  const choose = useCallback(
    (next: ThemeChoice) => {
      setChoice(next);
      services.remember(setting, next);
    },
    [services],
  );
  return { theme: choice === 'system' ? system : choice, choice, choose };
}
