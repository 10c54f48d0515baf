import { Link } from '@fluentui/react-components';
import type { AttributionResult } from '../../worker/attributionMessages';
import { useActions, useFormat } from '../context';
import { Notice } from '../parts/Notice';
import { resultTexts as say } from '../resultTexts';
import { leftOut, rowAddress } from '../rules/leftOut';
import type { Run } from '../rules/run';
import { inSentence } from '../rules/sentence';

/** How the figures add up, and which rows they leave out. */
export function Reconciliation({ run, result }: { run: Run; result: AttributionResult }) {
  const format = useFormat();
  const { models, exceedsTotal, total, totalCost, bootstrap, rowsUsed, rowsRead } = result;
  const exceeding = models.filter((_, index) => exceedsTotal[index]);
  const reconciling = models.length - exceeding.length;
  const others = [
    ...exceeding.map(say.exceeds),
    ...(totalCost?.withoutTouchpoint ? [say.unnamedCost(format.money(totalCost.withoutTouchpoint))] : []),
    ...(bootstrap ? [say.bootstrap(format.count(bootstrap.replicates), bootstrap.seed)] : []),
  ];
  return (
    <>
      <Skipped run={run} result={result} />
      <div className="reconciliation">
        <span className="hint">
          {say.used(format.count(rowsUsed), format.count(rowsRead))}{' '}
          {reconciling > 0 && say.reconciles(format.money(total.value), reconciling, models.length)}{' '}
          {say.under(inSentence(models[0]), totalCost !== undefined)}
        </span>
        {others.map((text) => (
          <span key={text} className="hint">
            {text}
          </span>
        ))}
      </div>
    </>
  );
}

function Skipped({ run, result }: { run: Run; result: AttributionResult }) {
  const actions = useActions();
  const format = useFormat();
  const reasons = leftOut(run, result);
  if (reasons.length === 0) return null;
  const sum = reasons.reduce((all, { count }) => all + count, 0);
  return (
    <Notice intent="warning" title={say.skipped(format.count(sum))}>
      <ul className="reasons">
        {reasons.map(({ reason, count, firstSheetRow, source, isMain }) => (
          <li key={`${source.address} ${reason}`}>
            {say.skippedReason(format.count(count), reason)}{' '}
            <Link
              as="button"
              aria-label={say.goToRowLabel(reason, firstSheetRow, isMain ? null : source.sheet)}
              onClick={() => void actions.goTo(rowAddress(source, firstSheetRow))}
            >
              {isMain ? say.goToRow(firstSheetRow) : say.goToRowOf(firstSheetRow, source.sheet)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
