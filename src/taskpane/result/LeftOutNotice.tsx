import { Link } from '@fluentui/react-components';
import { useActions, useFormat } from '../tabs/context';
import { Notice } from '../controls/Notice';
import { resultTexts as say } from '../texts/result';
import { type LeftOut, leftOutAddress } from '../../blueprint/leftOut';

/** The rows a result leaves out, by reason, and the way to the first of each. What is as it should be is told calmly. */
export function LeftOutNotice({ reasons }: { reasons: LeftOut[] }) {
  return (
    <>
      <Reasons intent="warning" reasons={reasons.filter(({ isExpected }) => !isExpected)} />
      <Reasons intent="info" reasons={reasons.filter(({ isExpected }) => isExpected)} />
    </>
  );
}

function Reasons({ intent, reasons }: { intent: 'warning' | 'info'; reasons: LeftOut[] }) {
  const actions = useActions();
  const format = useFormat();
  if (reasons.length === 0) return null;
  const sum = format.count(reasons.reduce((all, { count }) => all + count, 0));
  return (
    <Notice intent={intent} title={intent === 'info' ? say.passedOver(sum) : say.skipped(sum)}>
      <ul className="reasons">
        {reasons.map((row) => {
          const { reason, count, firstSheetRow, source, isMain } = row;
          return (
            <li key={`${source.address} ${reason}`}>
              {intent === 'info' ? say.withoutEvent : say.skippedReason(format.count(count), reason)}{' '}
              <Link
                as="button"
                aria-label={say.goToRowLabel(reason, firstSheetRow, isMain ? null : source.sheet)}
                onClick={() => void actions.goTo(leftOutAddress(row))}
              >
                {isMain ? say.goToRow(firstSheetRow) : say.goToRowOf(firstSheetRow, source.sheet)}
              </Link>
            </li>
          );
        })}
      </ul>
      {intent === 'warning' && <p>{say.skippedAdvice(sum)}</p>}
    </Notice>
  );
}
