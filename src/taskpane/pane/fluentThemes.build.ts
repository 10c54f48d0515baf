import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { tokensInUse } from './tokensInUse';

/** Of Fluent's tokens two in three are in no style of the pane, and of the others many are the same in both themes. */

const valuesOf = (name: string) =>
  [webLightTheme, webDarkTheme].map((theme) => String(Reflect.get(theme, name))) as [string, string];
const inUse = tokensInUse.filter((name) => name in webLightTheme);
const isShared = (name: string) => new Set(valuesOf(name)).size === 1;

export const shared: Record<string, string> = Object.fromEntries(
  inUse.filter(isShared).map((name) => [name, valuesOf(name)[0]]),
);
/** In the light and in the dark. */
export const differing: Record<string, [light: string, dark: string]> = Object.fromEntries(
  inUse.filter((name) => !isShared(name)).map((name) => [name, valuesOf(name)]),
);
