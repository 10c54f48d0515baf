import type { LineDash, Theme } from '../../excel/types';

/**
 * Colours of the models in the chart: told apart with every common colour blindness, and at least 3 : 1 against the
 * ground of their theme.
 */
export const palette: Record<Theme, readonly string[]> = {
  light: ['#0f6cbd', '#c8500a', '#6b7786', '#7a4fb5'],
  dark: ['#4ea3f5', '#f79154', '#a9b4c2', '#c4a3f0'],
};

/** The same for parts of a column that lie on each other, of which there are more: each next to others of another hue. */
export const stackPalette: Record<Theme, readonly string[]> = {
  light: [...palette.light, '#0a3d6b', '#7a2f04'],
  dark: [...palette.dark, '#b4d8fb', '#fcd0b5'],
};

/** A chart in Excel, which is larger, has room for more of them. */
export const stackColours: readonly string[] = [
  ...stackPalette.light,
  ...['#6fabdf', '#e79a6a', '#a3acb8', '#b79bdb', '#3a4350', '#46287a'],
];

/** What belongs to none of them. */
export const restColour = '#d5d9df';

/** Dashes of curves, so that nothing hangs on telling colours apart; the first one is drawn through. */
export const dashes: readonly (string | undefined)[] = [
  undefined,
  '7 3',
  '2 3',
  '9 3 2 3',
  '12 5',
  '4 2',
  '1 4',
  '9 3 2 3 2 3',
];

/** The same in the words of Excel's charts, which know fewer. */
export const chartDashes: readonly LineDash[] = [
  'Continuous',
  'Dash',
  'RoundDot',
  'DashDot',
  'DashDotDot',
  'Dot',
];

/** Limits over a column of a chart in Excel. */
export const limitColour = '#242424';
