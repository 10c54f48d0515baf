import { type Theme as FluentTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '../excel/types';

export const fluentThemes: Record<Theme, FluentTheme> = { light: webLightTheme, dark: webDarkTheme };
