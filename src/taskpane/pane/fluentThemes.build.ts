import { type Theme as FluentTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '../../excel/types';
import { tokensInUse } from './tokensInUse';

/** Of Fluent's tokens two in three are in no style of the pane. */
const inUse = (theme: FluentTheme): FluentTheme =>
  Object.fromEntries(
    Object.entries(theme).filter(([name]) => tokensInUse.includes(name)),
  ) as unknown as FluentTheme;

export const fluentThemes: Record<Theme, FluentTheme> = {
  light: inUse(webLightTheme),
  dark: inUse(webDarkTheme),
};
