import type { AttributionResult } from '../../analyses/attribution/messages';
import { useFormat } from '../tabs/context';
import { analysisTexts } from '../../blueprint/texts';
import { fromOtherRooms } from '../../blueprint/translated';
import { resultTexts as say } from '../texts/result';
import { leftOut } from '../../blueprint/leftOut';
import type { Run } from '../rules/run';
import { LeftOutNotice } from './LeftOutNotice';

/** How the figures add up, and which rows they leave out. */
export function Reconciliation({ run, result }: { run: Run; result: AttributionResult }) {
  const format = useFormat();
  const { models, exceedsTotal, total, totalCost, bootstrap, rowsUsed, rowsRead } = result;
  const exceeding = models.filter((_, index) => exceedsTotal[index]);
  const reconciling = models.length - exceeding.length;
  const others = [
    ...(result.notes ?? []).map(fromOtherRooms.sentence),
    ...exceeding.map(say.exceeds),
    ...(totalCost?.withoutTouchpoint ? [say.unnamedCost(format.money(totalCost.withoutTouchpoint))] : []),
    ...(bootstrap ? [say.bootstrap(format.count(bootstrap.replicates), bootstrap.seed)] : []),
  ];
  return (
    <>
      <LeftOutNotice reasons={leftOut(run, result)} />
      <div className="reconciliation">
        <span className="hint">
          {analysisTexts.sentences([
            say.used(format.count(rowsUsed), format.count(rowsRead)),
            ...(reconciling > 0
              ? [say.reconciles(format.money(total.value), reconciling, models.length)]
              : []),
            say.under(models[0], totalCost !== undefined),
          ])}
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
