import { createContext, useContext } from 'react';
import type { Theme } from '../../excel/types';

const ThemeName = createContext<Theme>('light');

/** Fluent's tokens carry everything but the colours of a chart; those need to know the theme. */
export const ThemeNameProvider = ThemeName.Provider;
export const useThemeName = (): Theme => useContext(ThemeName);
