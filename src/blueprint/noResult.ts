import { CellError, type Saying } from '../cells';

/** There is nothing to answer; the pane has the words for it. */
export const noResult = <S extends Saying>(saying: S): CellError =>
  new CellError('#N/A', saying.code, saying);
