import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import { useId } from 'react';
import { inputTexts as say } from '../texts/inputs';
import { type Input, inputs } from './tables';
import type { Inserting } from './useInserting';

interface Props {
  inserting: Inserting;
  onInsert(input: Input): void;
}

/** The empty tables: one click puts one on a sheet of its own. */
export function EmptyTables({ inserting, onInsert }: Props) {
  const heading = useId();
  const isBusy = inserting.name === 'inserting';
  return (
    <section className="section inputs" aria-labelledby={heading}>
      <h3 id={heading}>{say.tables.title}</h3>
      <p className="hint">{say.tables.help}</p>
      <ul>
        {inputs.map((input) => {
          const { name, about } = say.table[input.id];
          const now = isBusy && inserting.input === input ? say.tables.inserting : about;
          return (
            <li key={input.id}>
              <button
                type="button"
                className="function-row input-row"
                aria-label={`${say.tables.insert(name)}: ${now}`}
                aria-disabled={isBusy || undefined}
                onClick={() => !isBusy && onInsert(input)}
              >
                <TableAdd20Regular aria-hidden />
                <span>
                  <span className="function-name">{name}</span> <span className="hint">{now}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
