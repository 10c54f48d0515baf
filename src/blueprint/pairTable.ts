import type { TableShape } from './tables';

/** What is said of a table of pairs. */
interface PairTexts {
  title: string;
  wanted: string;
  help: string;
  tooNarrow: string;
}

/** A table of two columns beside the main one, which tells something of customers: its rows come first. */
export const pairTable = (
  shape: Pick<TableShape, 'id' | 'roles' | 'guess'>,
  say: PairTexts,
): TableShape & Required<Pick<TableShape, 'beside'>> => ({
  ...shape,
  fewest: 2,
  tooNarrow: () => say.tooNarrow,
  beside: {
    title: () => say.title,
    wanted: () => say.wanted,
    help: () => say.help,
    isFolded: true,
    isReadFirst: true,
  },
});
