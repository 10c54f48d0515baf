import type { AttributionResult } from '../../analyses/attribution/messages';
import { useFormat } from '../tabs/context';
import { Section } from '../controls/Section';
import { type RankShift, rankShifts } from '../views/rankShifts';
import { texts } from '../texts';
import { resultTexts } from '../texts/result';

/** Of each model so many moves are told one by one. */
const told = 3;

/** What changes in the order of the touchpoints from the first model to the others, in words. */
export function RankShifts({ result }: { result: AttributionResult }) {
  const say = resultTexts.rankShifts;
  const format = useFormat();
  if (result.models.length < 2 || result.rows.length < 2) return null;
  const compared = rankShifts(result);
  const unmoved = compared.filter(({ shifts }) => shifts.length === 0).map(({ model }) => model);
  const move = ({ touchpoint, from, to }: RankShift) =>
    (to < from ? say.rises : say.falls)(touchpoint, format.count(from), format.count(to));
  return (
    <Section title={say.title} aside={<span className="hint">{say.against(result.models[0])}</span>}>
      <ul className="rank-shifts">
        {compared
          .filter(({ shifts }) => shifts.length > 0)
          .map(({ model, shifts }) => (
            <li key={model}>
              <strong>{texts.modelName(model)}</strong>{' '}
              {say.moves(
                [
                  ...shifts.slice(0, told).map(move),
                  ...(shifts.length > told ? [say.more(format.count(shifts.length - told))] : []),
                ],
                format,
              )}
            </li>
          ))}
        {unmoved.length > 0 && <li>{say.same(unmoved, format)}</li>}
      </ul>
    </Section>
  );
}
