import type { RankWords } from '../../blueprint/analysis';
import type { SpokenView } from '../../blueprint/views';
import { Section } from '../controls/Section';
import { useFormat } from '../tabs/context';
import { resultTexts } from '../texts/result';
import { briefHeading } from '../views/cells';
import { type RankShift, rankShifts } from '../views/rankShifts';

/** Of each column so many moves are told one by one. */
const told = 3;

interface Props {
  view: SpokenView;
  ranked: readonly number[];
  words: RankWords;
}

/** What changes in the order of the rows from the first of the columns to the others, in words. */
export function RankShifts({ view, ranked, words }: Props) {
  const say = resultTexts.rankShifts;
  const format = useFormat();
  const compared = rankShifts(view, ranked);
  const unmoved = compared.filter(({ shifts }) => shifts.length === 0).map(({ column }) => column);
  const move = ({ name, from, to }: RankShift) =>
    (to < from ? say.rises : say.falls)(name, format.count(from), format.count(to));
  const against = words.against(briefHeading(view.columns[ranked[0]]));
  return (
    <Section title={words.title} aside={<span className="hint">{against}</span>}>
      <ul className="rank-shifts">
        {compared
          .filter(({ shifts }) => shifts.length > 0)
          .map(({ column, shifts }) => (
            <li key={column}>
              <strong>{column}</strong>{' '}
              {say.moves(
                [
                  ...shifts.slice(0, told).map(move),
                  ...(shifts.length > told ? [say.more(format.count(shifts.length - told))] : []),
                ],
                format,
              )}
            </li>
          ))}
        {unmoved.length > 0 && <li>{words.same(unmoved, format)}</li>}
      </ul>
    </Section>
  );
}
