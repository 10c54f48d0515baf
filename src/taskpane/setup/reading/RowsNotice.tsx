import { leftOutAddress } from '../../../blueprint/leftOut';
import type { SkipReason } from '../../../blueprint/skipped';
import { Notice } from '../../controls/Notice';
import { adviceOf } from '../../flow/fault';
import { refusalIn, type RowsToUse, toUse } from '../../flow/looked';
import { useFlow, useFormat } from '../../tabs/context';
import { texts } from '../../texts';
import { cellTexts as say } from '../../texts/cells';
import { ComplaintLine } from './ComplaintLine';

/** How many rows a run would use, and what to do about the others. */
export function RowsNotice() {
  const { looked } = useFlow();
  const refusal = refusalIn(looked);
  if (refusal)
    return (
      <Notice intent="warning" title={say.wouldBeRefused}>
        {adviceOf(refusal.refused)}
      </Notice>
    );
  const rows = toUse(looked);
  return rows && <UsableRows rows={rows} />;
}

const advice: Partial<Record<SkipReason, string>> = say.advice;

function UsableRows({ rows: { rowsRead, rowsUsed, leftOut } }: { rows: RowsToUse }) {
  const format = useFormat();
  const faults = leftOut.filter(({ isExpected }) => !isExpected);
  const expected = leftOut.filter(({ isExpected }) => isExpected);
  return (
    <Notice
      intent={faults.length > 0 ? 'warning' : 'success'}
      title={texts.data.canBeUsed(format.count(rowsUsed), format.count(rowsRead))}
    >
      {faults.length > 0 && (
        <ul className="reasons">
          {faults.map((rows) => (
            <ComplaintLine
              key={`${rows.source.address} ${rows.reason}`}
              cells={[leftOutAddress(rows)]}
              words={say.whatToDo(say.leftOut(format.count(rows.count), rows.reason), advice[rows.why] ?? '')}
            />
          ))}
        </ul>
      )}
      {expected.length > 0 && (
        <p>{say.expected(expected.map(({ count, reason }) => say.leftOut(format.count(count), reason)))}</p>
      )}
    </Notice>
  );
}
