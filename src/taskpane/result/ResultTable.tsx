import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { AttributionResult } from '../../analyses/attribution/messages';
import { useFormat } from '../tabs/context';
import { texts } from '../texts';
import { resultTexts as say } from '../texts/result';
import { FigureRow } from './FigureRow';
import { FootRows } from './FootRows';

/** Rows shown before the rest is asked for. */
const firstRows = 20;

interface Props {
  result: AttributionResult;
  dimension: string;
  cameFrom: string | null;
}

/** All figures: value and share for each model, then conversions, average order and returns under the first one. */
export function ResultTable({ result, dimension, cameFrom }: Props) {
  const format = useFormat();
  const { models, rows, totalCost } = result;
  const [all, setAll] = useState(() => rows.findIndex((row) => row.touchpoint === cameFrom) >= firstRows);
  const shown = all ? rows : rows.slice(0, firstRows);
  const headings = [
    ...models.map(texts.modelName),
    say.conversions,
    say.averageOrderValue,
    ...(totalCost ? Object.values(say.cost) : []),
  ];
  return (
    <>
      <span className="hint">{say.explainHint}</span>
      {/* A scrolling box must be reachable by keyboard. */}
      <div className="table-box" tabIndex={0} role="region" aria-label={say.scroll}>
        <table className="table">
          <caption className="hidden">{say.table(dimension)}</caption>
          <thead>
            <tr>
              <th scope="col">{dimension}</th>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <FigureRow
                key={row.touchpoint}
                row={row}
                models={models}
                takesFocus={row.touchpoint === cameFrom}
              />
            ))}
          </tbody>
          <FootRows result={result} />
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
