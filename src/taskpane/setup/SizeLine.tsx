import { Checkbox } from '@fluentui/react-components';
import type { Source } from '../../excel/types';
import { useFormat } from '../tabs/context';
import { texts } from '../texts';

interface Props {
  source: Source;
  isReading: boolean;
  hasHeadings: boolean;
  onHeadings(hasHeadings: boolean): void;
}

/** How large a source is, and whether its first row names the columns. */
export function SizeLine({ source, isReading, hasHeadings, onHeadings }: Props) {
  const format = useFormat();
  const say = texts.data;
  return (
    <div className="size-line">
      <span className="hint">
        {isReading
          ? say.reading
          : say.size(format.count(source.rows - (hasHeadings ? 1 : 0)), format.count(source.columns))}
      </span>
      <Checkbox
        label={say.headings}
        checked={hasHeadings}
        onChange={(_, { checked }) => onHeadings(checked === true)}
      />
    </div>
  );
}
