import { Link } from '@fluentui/react-components';
import { useActions, useFormat } from '../context';
import { Notice } from '../parts/Notice';
import { cellAddress } from '../rules/headings';
import type { Run } from '../rules/run';
import { inSentence } from '../rules/sentence';
import { texts } from '../texts';
import type { AttributionResult } from '../../worker/protocol';

/** How the figures add up, and which rows they leave out. */
export function Reconciliation({ run, result }: { run: Run; result: AttributionResult }) {
  const format = useFormat();
  const { models, exceedsTotal, total, rowsUsed, rowsRead } = result;
  const exceeding = models.filter((_, index) => exceedsTotal[index]);
  const reconciling = models.length - exceeding.length;
  return (
    <>
      <Skipped run={run} result={result} />
      <div className="reconciliation">
        <span className="hint">
          {texts.result.used(format.count(rowsUsed), format.count(rowsRead))}{' '}
          {reconciling > 0 && texts.reconciles(format.money(total.value), reconciling, models.length)}{' '}
          {texts.result.conversionsUnder(inSentence(models[0]))}
        </span>
        {exceeding.map((model) => (
          <span key={model} className="hint">
            {texts.exceeds(model)}
          </span>
        ))}
      </div>
    </>
  );
}

function Skipped({ run, result }: { run: Run; result: AttributionResult }) {
  const actions = useActions();
  const format = useFormat();
  if (result.skipped.length === 0) return null;
  const sum = result.skipped.reduce((all, { count }) => all + count, 0);
  return (
    <Notice intent="warning" title={texts.result.skipped(format.count(sum))}>
      <ul className="reasons">
        {result.skipped.map(({ reason, count, firstSheetRow }) => (
          <li key={reason}>
            {texts.result.skippedReason(format.count(count), reason)}{' '}
            <Link
              as="button"
              aria-label={texts.result.goToRowLabel(reason, firstSheetRow)}
              onClick={() => void actions.goTo(rowAddress(run, firstSheetRow))}
            >
              {texts.result.goToRow(firstSheetRow)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The source's cells in one sheet row. */
function rowAddress({ source }: Run, row: number): string {
  const first = cellAddress(source, row, 0);
  const last = cellAddress(source, row, source.columns - 1);
  return `${first}:${last.slice(last.lastIndexOf('!') + 1)}`;
}
