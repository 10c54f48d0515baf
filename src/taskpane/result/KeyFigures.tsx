import { useFormat } from '../context';
import { texts } from '../texts';
import type { AttributionResult } from '../../worker/protocol';

/** The totals everything below adds up to. */
export function KeyFigures({ result }: { result: AttributionResult }) {
  const format = useFormat();
  const figures = [
    { name: texts.result.value, title: texts.result.valueLong, number: format.money(result.total.value) },
    { name: texts.result.transactions, number: format.count(result.total.transactions) },
    { name: texts.unattributed, number: format.money(result.unattributed.value) },
  ];
  return (
    <dl className="figures">
      {figures.map(({ name, title, number }) => (
        <div key={name}>
          <dt className="hint" title={title}>
            {name}
          </dt>
          <dd>{number}</dd>
        </div>
      ))}
    </dl>
  );
}
