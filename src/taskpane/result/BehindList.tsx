import type { BehindWords } from '../../blueprint/analysis';
import { bodyCount } from '../../blueprint/viewCells';
import type { ListSpec, SpokenView } from '../../blueprint/views';
import { useFormat } from '../tabs/context';
import { cellText } from '../views/cells';

interface Props {
  view: SpokenView;
  list: ListSpec;
  words: BehindWords;
}

/** Who, when and how, with the part beside; what is not listed is told at the end. */
export function BehindList({ view, list, words }: Props) {
  const format = useFormat();
  const text = (column: number, row: number) => cellText(view.columns[column], row, format);
  return (
    <>
      <ol className="transactions">
        {Array.from({ length: bodyCount(view) }, (_, row) => (
          <li key={row}>
            <span>{text(list.name, row)}</span>
            <strong>{text(list.part, row)}</strong>
            <span className="hint">{text(list.time, row)}</span>
            <span className="hint">{words.of?.(text(list.of, row))}</span>
            <span className="journey hint">{text(list.text, row)}</span>
          </li>
        ))}
      </ol>
      {words.rest && <span className="hint">{words.rest}</span>}
    </>
  );
}
