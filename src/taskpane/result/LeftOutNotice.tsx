import { Link } from '@fluentui/react-components';
import { useActions, useFormat } from '../context';
import { Notice } from '../parts/Notice';
import { resultTexts as say } from '../texts/result';
import { type LeftOut, rowAddress } from '../rules/leftOut';

/** The rows a result leaves out, by reason, and the way to the first of each. */
export function LeftOutNotice({ reasons }: { reasons: LeftOut[] }) {
  const actions = useActions();
  const format = useFormat();
  if (reasons.length === 0) return null;
  const sum = reasons.reduce((all, { count }) => all + count, 0);
  return (
    <Notice intent="warning" title={say.skipped(format.count(sum))}>
      <ul className="reasons">
        {reasons.map(({ reason, count, firstSheetRow, source, isMain }) => (
          <li key={`${source.address} ${reason}`}>
            {say.skippedReason(format.count(count), reason)}{' '}
            <Link
              as="button"
              aria-label={say.goToRowLabel(reason, firstSheetRow, isMain ? null : source.sheet)}
              onClick={() => void actions.goTo(rowAddress(source, firstSheetRow))}
            >
              {isMain ? say.goToRow(firstSheetRow) : say.goToRowOf(firstSheetRow, source.sheet)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
