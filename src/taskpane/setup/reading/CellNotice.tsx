import { Link } from '@fluentui/react-components';
import { useFormat } from '../../tabs/context';
import { Notice } from '../../controls/Notice';
import { type CheckState, foundIn } from '../../../reading/cellCheck';
import { type Checked, complaintsOf, computingIn, countsOf } from '../../../reading/cellProblems';
import { cellTexts as say } from '../../texts/cells';
import { ComplaintLine } from './ComplaintLine';

interface Props extends Checked {
  check: CheckState;
  /** What a run would leave out is told by the rows, and better: only the headings are left to complain of. */
  areRowsTold: boolean;
  /** Asks for a check that is too large to be made unasked. */
  onCheck(): void;
}

/** Counts empty and error cells, and tells what to put right in a table before anything is computed. */
export function CellNotice({ check, areRowsTold, onCheck, ...checked }: Props) {
  const format = useFormat();
  const found = foundIn(check);
  const counted = areRowsTold ? null : found;
  const complaints = complaintsOf(counted, checked);
  const counts = counted && countsOf(counted, checked);
  const computing = found ? computingIn(found, checked.columns) : 0;
  const { wholeColumns, wholeRows } = checked.source;
  return (
    <>
      {(wholeColumns ?? wholeRows) && <span className="hint">{say.whole}</span>}
      {counts && (
        <span className="hint">{say.counts(format.count(counts.blanks), format.count(counts.errors))}</span>
      )}
      {computing > 0 && <span className="hint">{say.computing(format.count(computing))}</span>}
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
                cells={complaint.cells}
                words={say.complaint(complaint, format.count(complaint.count), say.either(complaint.roles))}
              />
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
