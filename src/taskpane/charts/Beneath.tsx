import type { Limits, SpokenView, SpokenColumn } from '../../blueprint/views';
import { useFormat } from '../tabs/context';
import { resultTexts as say } from '../texts/result';
import { cellText, limitsAt } from '../views/cells';

/** What stands small beneath a figure. */
export function Beneath({ view, column, row }: { view: SpokenView; column: SpokenColumn; row: number }) {
  const format = useFormat();
  return (
    column.with?.map((part, place) => {
      if (typeof part !== 'number') {
        const limits = limitsAt(view, part, row);
        return limits && <Range key={place} {...limits} isShare={column.format === 'share'} />;
      }
      const text = cellText(view.columns[part], row, format);
      return (
        text !== '' && (
          <span key={place} className="share">
            {text}
          </span>
        )
      );
    }) ?? null
  );
}

/** The limits stand below the figure: they are not at the same distance from it. */
function Range({ lower, upper, isShare }: Limits & { isShare: boolean }) {
  const format = useFormat();
  const [low, high] = [lower, upper].map(isShare ? format.share : format.rough);
  return (
    <span className="share">
      <span aria-hidden="true">{say.range(low, high)}</span>
      <span className="hidden">{say.rangeLabel(low, high)}</span>
    </span>
  );
}
