import type { ResultWords } from '../../blueprint/analysis';
import type { Figure } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import type { Opening } from '../charts/DataTable';
import { useActions } from '../tabs/context';
import { keyAt, rowName, rowWith } from '../../blueprint/figureNames';

/** How the names of a view open the rows behind its figures, with what is said above them; `undefined`: they do not. */
export function useOpening(
  view: ResultView,
  words: ResultWords,
  last: Figure | null,
): (Opening & { hint: string }) | undefined {
  const { openFigure } = useActions();
  const { id, opens } = view;
  const say = opens && words.opening?.(id);
  if (!say) return undefined;
  return {
    hint: say.hint,
    opens: (row) => keyAt(view, row) !== '',
    label: (row) => say.label(rowName(view, row)),
    open: (row) => void openFigure({ view: id, row: keyAt(view, row), column: opens[0].id }),
    last: last?.view === id ? rowWith(view, last.row) : -1,
  };
}
