import { Button, Link } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { conditionText, namesIn } from '../../../blueprint/readingLines';
import { foundIn } from '../../../reading/cellCheck';
import { type StatusOffer, statusOffer } from '../../../reading/statusValues';
import { type Condition, mostConditions } from '../../../reading/tableReading';
import type { TableState } from '../../flow/table';
import { useActions, useFormat } from '../../tabs/context';
import { setUpTexts } from '../../texts/setUp';
import { Chip } from './Chip';
import { ConditionEditor } from './ConditionEditor';

const say = setUpTexts.conditions;

interface Props {
  tableId: string;
  table: TableState;
}

/** Which rows count: conditions as chips, those that suggest themselves, and the way to others. */
export function Conditions({ tableId, table }: Props) {
  const { changeTable } = useActions();
  const format = useFormat();
  /** Place of the condition that is being edited; one past the last: a new one. */
  const [edited, setEdited] = useState<number | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { source, hasHeadings, reading = {}, columns } = table;
  if (!source) return null;
  const { conditions = [] } = reading;
  const names = namesIn(source, hasHeadings);
  const change = (next: readonly Condition[]) =>
    changeTable(tableId, { type: 'read as', reading: { ...reading, conditions: next } });
  const close = () => {
    setEdited(null);
    // The editor goes, and the focus with it.
    add.current?.focus();
  };
  const isFull = conditions.length >= mostConditions;
  return (
    <div className="conditions" role="group" aria-label={say.title}>
      <span>{say.title}</span>
      <div className="chips">
        {conditions.map((condition, place) => {
          const words = conditionText(condition, names);
          return (
            <Chip
              key={words}
              words={words}
              onChange={condition.test === 'currency' ? undefined : () => setEdited(place)}
              onRemove={() => {
                change(conditions.filter((each) => each !== condition));
                close();
              }}
            />
          );
        })}
        <Button
          ref={add}
          size="small"
          shape="circular"
          disabledFocusable={isFull || edited !== null}
          title={isFull ? say.most(String(mostConditions)) : undefined}
          onClick={() => setEdited(conditions.length)}
        >
          {`+ ${say.add}`}
        </Button>
      </div>
      {edited === null && !isFull && (
        <Offers
          table={table}
          taken={[...conditions.map(({ column }) => column), ...Object.values(columns)]}
          onTake={(condition) => {
            change([...conditions, condition]);
            close();
          }}
          words={(column, { test, values }) =>
            say[test === 'is' ? 'countOnly' : 'leaveOut'](
              names[column],
              format.list(
                values.map(({ value, count }) => setUpTexts.decide.counted(value, format.count(count))),
              ),
            )
          }
        />
      )}
      {edited !== null && (
        <ConditionEditor
          key={edited}
          condition={conditions[edited] ?? null}
          names={names}
          valuesOf={(column) => foundIn(table.check)?.columns[column].values ?? null}
          onApply={(condition) => {
            change([...conditions.slice(0, edited), condition, ...conditions.slice(edited + 1)]);
            close();
          }}
          onCancel={close}
        />
      )}
    </div>
  );
}

interface OffersProps {
  table: TableState;
  /** Columns that play a role, or have a condition already. */
  taken: readonly (number | null)[];
  onTake(condition: Condition): void;
  words(column: number, offer: StatusOffer): string;
}

/** Columns that look like a state, with the values by which rows count as a rule. */
function Offers({ table: { check }, taken, onTake, words }: OffersProps) {
  return (foundIn(check)?.columns ?? []).map((found, column) => {
    const offer = taken.includes(column) ? null : statusOffer(found);
    return (
      offer && (
        <Link
          key={column}
          as="button"
          className="offer"
          onClick={() => onTake({ column, test: offer.test, values: offer.values.map(({ value }) => value) })}
        >
          {words(column, offer)}
        </Link>
      )
    );
  });
}
