import { Link } from '@fluentui/react-components';
import type { PassedOver } from '../../blueprint/analysis';
import { useActions, useFormat } from '../tabs/context';
import { Notice } from '../controls/Notice';
import { resultTexts as say } from '../texts/result';
import { type LeftOut, leftOutAddress } from '../../blueprint/leftOut';

interface Props {
  reasons: LeftOut[];
  /** What is said of rows that are left out as they should be. */
  passedOver: PassedOver['say'] | undefined;
}

/** The rows a result leaves out, by reason, and the way to the first of each. What is as it should be is told calmly. */
export function LeftOutNotice({ reasons, passedOver }: Props) {
  return (
    <>
      <Reasons reasons={reasons.filter(({ isExpected }) => !isExpected)} />
      <Reasons reasons={reasons.filter(({ isExpected }) => isExpected)} passedOver={passedOver} />
    </>
  );
}

function Reasons({ reasons, passedOver }: Partial<Props> & Pick<Props, 'reasons'>) {
  const actions = useActions();
  const format = useFormat();
  if (reasons.length === 0) return null;
  const sum = format.count(reasons.reduce((all, { count }) => all + count, 0));
  return (
    <Notice
      intent={passedOver ? 'info' : 'warning'}
      title={passedOver ? passedOver.title(sum) : say.skipped(sum)}
    >
      <ul className="reasons">
        {reasons.map((row) => {
          const { reason, count, firstSheetRow, source, isMain } = row;
          return (
            <li key={`${source.address} ${reason}`}>
              {passedOver ? passedOver.sentence : say.skippedReason(format.count(count), reason)}{' '}
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
      {!passedOver && <p>{say.skippedAdvice(sum)}</p>}
    </Notice>
  );
}
