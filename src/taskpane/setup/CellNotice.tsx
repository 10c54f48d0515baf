import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { useActions, useFormat } from '../tabs/context';
import { Notice } from '../controls/Notice';
import type { CheckState } from '../../reading/cellCheck';
import { type Checked, type Complaint, complaintsOf, countsOf } from '../../reading/cellProblems';
import { cellTexts as say } from '../texts/cells';

interface Props extends Checked {
  check: CheckState;
  /** Asks for a check that is too large to be made unasked. */
  onCheck(): void;
}

/** Counts empty and error cells, and tells what to put right in a table before anything is computed. */
export function CellNotice({ check, onCheck, ...checked }: Props) {
  const format = useFormat();
  const counted = Array.isArray(check) ? check : null;
  const complaints = complaintsOf(counted, checked);
  const counts = counted && countsOf(counted, checked);
  const { wholeColumns, wholeRows } = checked.source;
  return (
    <>
      {(wholeColumns ?? wholeRows) && <span className="hint">{say.whole}</span>}
      {counts && (
        <span className="hint">{say.counts(format.count(counts.blanks), format.count(counts.errors))}</span>
      )}
      {check === 'running' && <span className="hint">{say.checking}</span>}
      {check === 'left to the run' && (
        <span className="hint">
          {say.large}{' '}
          <Link as="button" onClick={onCheck}>
            {say.checkNow}
          </Link>
        </span>
      )}
      {complaints.length > 0 && (
        <Notice intent="warning" title={say.title}>
          <ul className="reasons">
            {complaints.map((complaint) => (
              <ComplaintLine
                key={`${complaint.kind} ${complaint.heading ?? ''} ${checked.source.address}`}
                complaint={complaint}
                words={say.complaint(complaint, format.count(complaint.count), say.either(complaint.roles))}
              />
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** One complaint, and the way from one such cell to the next. */
function ComplaintLine({ complaint: { cells }, words }: { complaint: Complaint; words: string }) {
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
