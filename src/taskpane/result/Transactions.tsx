import type { Explanation } from '../../analyses/attribution/messages';
import { useFormat } from '../tabs/context';
import { resultTexts } from '../texts/result';
import { dateText } from '../../reading/dates';
import { restOf } from '../rules/listOutput';

const say = resultTexts.explanation;

/** Who, when and by which journey, with the credit beside; what is not listed is added up at the end. */
export function Transactions({ explanation }: { explanation: Explanation }) {
  const format = useFormat();
  const rest = restOf(explanation);
  return (
    <>
      <ol className="transactions">
        {explanation.transactions.map(({ customer, time, value, journey, credit }, index) => (
          <li key={index}>
            <span>{customer}</span>
            <strong>{format.money(credit)}</strong>
            <span className="hint">{dateText(time)}</span>
            <span className="hint">{say.of(format.money(value))}</span>
            <span className="journey hint">{journey}</span>
          </li>
        ))}
      </ol>
      {rest.count > 0 && (
        <span className="hint">{say.more(format.count(rest.count), format.money(rest.credit))}</span>
      )}
    </>
  );
}
