import { Link } from '@fluentui/react-components';
import { useFormat } from '../tabs/context';
import { resultTexts as say } from '../texts/result';

interface Props {
  /** So many can be shown. */
  count: number;
  /** Those are all there are. */
  isAll: boolean;
  isWhole: boolean;
  onChange(isWhole: boolean): void;
}

/** Shows all there is room for, and the first few again. */
export function MoreOrFewer({ count, isAll, isWhole, onChange }: Props) {
  const format = useFormat();
  const more = (isAll ? say.showAll : say.showFirst)(format.count(count));
  return (
    <Link as="button" className="more-or-fewer" onClick={() => onChange(!isWhole)}>
      {isWhole ? say.showFewer : more}
    </Link>
  );
}
