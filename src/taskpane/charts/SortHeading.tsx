import { ArrowDown12Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp12Regular } from '@fluentui/react-icons/svg/arrow-up';
import type { SpokenColumn } from '../../blueprint/views';
import { resultTexts as say } from '../texts/result';
import { briefHeading } from '../views/cells';
import type { Sorting } from '../views/sorting';

interface Props {
  column: SpokenColumn;
  /** How the rows are ordered by this column; `null`: they are not. */
  sorting: Sorting | null;
  className: string | undefined;
  onSort(): void;
}

/** The heading of a column, which orders the rows by it. */
export function SortHeading({ column, sorting, className, onSort }: Props) {
  const Arrow = sorting?.ascending ? ArrowUp12Regular : ArrowDown12Regular;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={sorting ? (sorting.ascending ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" className="sort" title={say.sort(column.heading)} onClick={onSort}>
        {briefHeading(column)}
        {sorting && <Arrow className="sort-arrow" />}
      </button>
    </th>
  );
}
