import { expressionText, namesIn } from '../../../blueprint/readingLines';
import { isUnitPrice } from '../../../reading/roleWords';
import { type AmountReading, isMadeOfSeveral } from '../../../reading/tableReading';
import { useActions } from '../../tabs/context';
import { setUpTexts } from '../../texts/setUp';
import { Chip } from './Chip';
import { ColumnChoice } from './ColumnChoice';
import type { ColumnOf } from './columnOf';
import { chosenIn } from './decision';

const say = setUpTexts.amount;

/** More columns than these are worked out in the sheet. */
const mostLess = 3;

/** The columns that make an amount together with the one chosen for it: what there is of it, and the way to others. */
export function AmountColumns({ tableId, table, column }: Omit<ColumnOf, 'role'>) {
  const { changeTable } = useActions();
  const { source, hasHeadings, reading = {} } = table;
  // There is one such amount in a table.
  if (!source || (reading.amount && reading.amount.of !== column)) return null;
  const made = reading.amount ?? { of: column };
  const { times, less = [], oncePer } = made;
  const names = namesIn(source, hasHeadings);
  const set = (amount: AmountReading) =>
    changeTable(tableId, {
      type: 'read as',
      reading: { ...reading, amount: isMade(amount) ? chosenIn(amount) : undefined },
    });
  const without = [column, times, ...less];
  const places = [...less, undefined].slice(0, mostLess);
  return (
    <div className="made">
      {isMade(made) && <Chip words={wordsOf(made, names)} onRemove={() => set({ of: column })} />}
      {!isMade(made) && isUnitPrice(names[column]) && <span className="hint">{say.forOne}</span>}
      <details>
        <summary>{say.plain}</summary>
        <div className="condition-editor">
          <ColumnChoice
            label={say.times}
            {...{ none: say.none, names, without, column: times }}
            onChoose={(chosen) => set({ ...made, times: chosen })}
          />
          {places.map((each, place) => (
            <ColumnChoice
              key={place}
              label={say.less}
              {...{ none: say.none, names, without, column: each }}
              onChoose={(chosen) =>
                set({
                  ...made,
                  less: [...less.slice(0, place), chosen, ...less.slice(place + 1)].filter(
                    (one) => one !== undefined,
                  ),
                })
              }
            />
          ))}
          <ColumnChoice
            label={say.oncePer}
            hint={say.oncePerHelp}
            {...{ none: say.none, names, without, column: oncePer }}
            onChoose={(chosen) => set({ ...made, oncePer: chosen })}
          />
        </div>
      </details>
    </div>
  );
}

const isMade = (amount: AmountReading): boolean => isMadeOfSeveral(amount) || amount.oncePer !== undefined;

function wordsOf(made: AmountReading, names: readonly string[]): string {
  const expression = expressionText(made, names);
  return made.oncePer === undefined ? expression : say.madeOnce(expression, names[made.oncePer]);
}
