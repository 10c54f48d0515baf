import type { AttributionResult } from '../../analyses/attribution/messages';
import { useFormat } from '../tabs/context';
import { texts } from '../texts';
import { CostCells } from './CostCells';

/** What no touchpoint earned, and all together. */
export function FootRows({ result }: { result: AttributionResult }) {
  const format = useFormat();
  const { models, unattributed, total, exceedsTotal, totalCost } = result;
  return (
    <tfoot>
      <tr>
        <th scope="row">{texts.unattributed}</th>
        {models.map((model) => (
          <td key={model}>{format.money(unattributed.value)}</td>
        ))}
        <td>{format.number(unattributed.transactions)}</td>
        <td />
        {totalCost && (
          <>
            <td>{format.money(totalCost.withoutTouchpoint)}</td>
            <td />
            <td />
            <td />
          </>
        )}
      </tr>
      <tr>
        <th scope="row">{texts.total}</th>
        {models.map((model, index) => (
          <td key={model}>{exceedsTotal[index] ? '–' : format.money(total.value)}</td>
        ))}
        <td>{format.number(total.transactions)}</td>
        <td />
        {totalCost && <CostCells figures={totalCost} />}
      </tr>
    </tfoot>
  );
}
