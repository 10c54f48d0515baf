import { type Theme as FluentTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '../../excel/types';

/** Half of Fluent's palette tells persons apart. There are none in the pane, so it keeps the colours that mean something. */
const meaning =
  /^colorPalette(Red|Green|DarkOrange|Yellow|Berry|LightGreen|Marigold)(Background|Foreground|Border)/;

const withoutPersons = (theme: FluentTheme): FluentTheme =>
  Object.fromEntries(
    Object.entries(theme).filter(([name]) => !name.startsWith('colorPalette') || meaning.test(name)),
  ) as unknown as FluentTheme;

export const fluentThemes: Record<Theme, FluentTheme> = {
  light: withoutPersons(webLightTheme),
  dark: withoutPersons(webDarkTheme),
};
