import { useFormat } from '../tabs/context';
import { resultTexts as say } from '../texts/result';
import type { StepShape } from '../views/stepShape';

/** Larger numbers would run into each other. */
const longestCount = 10_000;

/** Marks below curves, and how many are still observed at them. The alternative text of the curves says the same. */
export function TimeAxis({ ticks, unit }: { ticks: StepShape['xTicks']; unit: string }) {
  const format = useFormat();
  const count = (value: number) => (value < longestCount ? format.count : format.compact)(value);
  const row = (name: string, text: (tick: StepShape['xTicks'][number]) => string) => (
    <>
      <span className="axis-name">{name}</span>
      <div className="axis-row">
        {ticks.map((tick) => (
          <span key={tick.value} style={{ left: `${tick.x}%` }}>
            {text(tick)}
          </span>
        ))}
      </div>
    </>
  );
  return (
    <div className="axis" aria-hidden="true">
      {row(unit, ({ value }) => format.number(value))}
      {ticks.some(({ atRisk }) => atRisk !== null) &&
        row(say.atRisk, ({ atRisk }) => (atRisk === null ? '' : count(atRisk)))}
    </div>
  );
}
