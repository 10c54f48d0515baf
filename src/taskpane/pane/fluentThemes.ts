import type { Theme as FluentTheme } from '@fluentui/react-components';
import type { Theme } from '../../excel/types';
import { differing, shared } from './fluentThemes.build';

const themeOf = (place: 0 | 1) =>
  ({
    ...shared,
    ...Object.fromEntries(Object.entries(differing).map(([name, values]) => [name, values[place]])),
  }) as unknown as FluentTheme;

/** What of Fluent's themes the styles of the pane name. */
export const fluentThemes: Record<Theme, FluentTheme> = { light: themeOf(0), dark: themeOf(1) };
