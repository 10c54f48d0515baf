import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { useActions } from '../../tabs/context';
import { cellTexts as say } from '../../texts/cells';

/** One complaint, and the way from one such cell to the next. */
export function ComplaintLine({ cells, words }: { cells: readonly string[]; words: string }) {
  const actions = useActions();
  const [visited, setVisited] = useState<string | null>(null);
  // Cells that have been put right are no longer among them; after the last one comes the first.
  const next = cells[(visited === null ? 0 : cells.indexOf(visited) + 1) % cells.length];
  const cell = next.slice(next.lastIndexOf('!') + 1);
  const label = visited === null || cells.length === 1 ? say.goTo(cell) : say.next(cell);
  return (
    <li>
      {words}{' '}
      <Link
        as="button"
        aria-label={`${label}. ${words}`}
        onClick={() => {
          setVisited(next);
          void actions.goTo(next);
        }}
      >
        {label}
      </Link>
    </li>
  );
}
