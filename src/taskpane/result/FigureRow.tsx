import { Link } from '@fluentui/react-components';
import { useRef } from 'react';
import type { AttributionRow } from '../../analyses/attribution/messages';
import { useAttribution, useFormat } from '../tabs/context';
import { useLanding } from '../controls/useLanding';
import { resultTexts as say } from '../texts/result';
import { type Limits, shownInterval } from '../../analyses/attribution/intervals';
import { CostCells } from './CostCells';

interface Props {
  row: AttributionRow;
  models: string[];
  takesFocus: boolean;
}

/** The figures of one touchpoint; its name opens the transactions behind them. */
export function FigureRow({ row, models, takesFocus }: Props) {
  const { actions } = useAttribution();
  const format = useFormat();
  const name = useRef<HTMLButtonElement>(null);
  useLanding(name, takesFocus);
  const { touchpoint, credit, share, conversions, averageOrderValue, cost } = row;
  return (
    <tr>
      <th scope="row">
        <Link
          ref={name}
          as="button"
          title={say.explain(touchpoint)}
          onClick={() => void actions.explain(touchpoint, 0)}
        >
          {touchpoint}
        </Link>
      </th>
      {credit.map((value, model) => {
        const interval = shownInterval(row, model);
        return (
          <td key={models[model]}>
            {format.money(value)}
            <span className="share">{format.share(share[model])}</span>
            {interval && <Range {...interval} />}
          </td>
        );
      })}
      <td>{format.number(conversions)}</td>
      <td>{averageOrderValue === null ? '–' : format.money(averageOrderValue)}</td>
      {cost && <CostCells figures={cost} />}
    </tr>
  );
}

/** The limits stand below the figure: they are not at the same distance from it. */
function Range({ lower, upper }: Limits) {
  const format = useFormat();
  const [low, high] = [format.rough(lower), format.rough(upper)];
  return (
    <span className="share">
      <span aria-hidden="true">{say.range(low, high)}</span>
      <span className="hidden">{say.rangeLabel(low, high)}</span>
    </span>
  );
}
