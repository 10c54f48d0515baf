import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { useFormat } from '../context';
import { texts } from '../texts';
import type { AttributionResult } from '../../worker/protocol';

/** Rows shown before the rest is asked for. */
const firstRows = 20;

/** All figures: value and share for each model, then conversions and average order under the first one. */
export function ResultTable({ result, dimension }: { result: AttributionResult; dimension: string }) {
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { models, rows, unattributed, total, exceedsTotal } = result;
  const say = texts.result;
  const shown = all ? rows : rows.slice(0, firstRows);
  const average = (value: number | null) => (value === null ? '–' : format.money(value));
  const label = say.table(dimension);
  return (
    <>
      {/* A scrolling box must be reachable by keyboard. */}
      <div className="table-box" tabIndex={0} role="region" aria-label={say.scroll}>
        <table className="table">
          <caption className="hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{dimension}</th>
              {models.map((model) => (
                <th key={model} scope="col">
                  {model}
                </th>
              ))}
              <th scope="col">{say.conversions}</th>
              <th scope="col">{say.averageOrderValue}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.touchpoint}>
                <th scope="row">{row.touchpoint}</th>
                {row.credit.map((value, model) => (
                  <td key={models[model]}>
                    {format.money(value)}
                    <span className="share">{format.share(row.share[model])}</span>
                  </td>
                ))}
                <td>{format.number(row.conversions)}</td>
                <td>{average(row.averageOrderValue)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.unattributed}</th>
              {models.map((model) => (
                <td key={model}>{format.money(unattributed.value)}</td>
              ))}
              <td>{format.number(unattributed.transactions)}</td>
              <td />
            </tr>
            <tr>
              <th scope="row">{texts.total}</th>
              {models.map((model, index) => (
                <td key={model}>{exceedsTotal[index] ? '–' : format.money(total.value)}</td>
              ))}
              <td>{format.number(total.transactions)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      {rows.length > shown.length && (
        <Link as="button" onClick={() => setAll(true)}>
          {say.showAll(format.count(rows.length))}
        </Link>
      )}
    </>
  );
}
