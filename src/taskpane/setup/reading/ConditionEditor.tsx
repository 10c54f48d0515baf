import { Button, Field, Input, Select, ToggleButton } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ValueCount } from '../../../reading/cellCheck';
import { namesIn, namesText } from '../../../reading/nameList';
import type { Condition, ConditionTest } from '../../../reading/tableReading';
import { useFormat } from '../../tabs/context';
import { setUpTexts } from '../../texts/setUp';

const say = setUpTexts.conditions;

type EditedTest = Exclude<ConditionTest, 'currency'>;

interface Props {
  /** `null`: a new one. */
  condition: Condition | null;
  names: readonly string[];
  /** What stands in a column; `null`: too much to choose from. */
  valuesOf(column: number): readonly ValueCount[] | null;
  onApply(condition: Condition): void;
  onCancel(): void;
}

/** A condition on the values of a column. It counts once it is applied. */
export function ConditionEditor({ condition, names, valuesOf, onApply, onCancel }: Props) {
  const [column, setColumn] = useState(condition?.column ?? 0);
  const [test, setTest] = useState<EditedTest>(testOf(condition));
  const [values, setValues] = useState<readonly string[]>(condition?.values ?? []);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const known = valuesOf(column);
  const needsNone = test === 'empty' || test === 'filled';
  const isComplete = needsNone || values.some((value) => value.trim() !== '');
  return (
    <div
      className="condition-editor"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <Field label={say.column}>
        <Select
          ref={first}
          value={String(column)}
          onChange={(_, { value }) => {
            setColumn(Number(value));
            setValues([]);
          }}
        >
          {names.map((name, index) => (
            <option key={index} value={index}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say.test}>
        <Select
          value={test}
          onChange={(_, { value }) => {
            const next = value as EditedTest;
            // Values chosen of a column serve both tests for them, and no other.
            if (!(isOfValues(test) && isOfValues(next))) setValues([]);
            setTest(next);
          }}
        >
          {Object.entries(say.tests).map(([each, label]) => (
            <option key={each} value={each}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {isOfValues(test) && <Values known={known} values={values} onChange={setValues} />}
      {test === 'contains' && (
        <Field label={say.text}>
          <Input value={values[0] ?? ''} onChange={(_, { value }) => setValues([value])} />
        </Field>
      )}
      {test === 'between' && <Limits values={values} onChange={setValues} />}
      <div className="editor-buttons">
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!isComplete}
          onClick={() => onApply({ column, test, values: needsNone ? [] : values })}
        >
          {say.apply}
        </Button>
        <Button size="small" onClick={onCancel}>
          {say.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Of those who have a condition in mind, most mean a state. */
const testOf = (condition: Condition | null): EditedTest =>
  condition === null || condition.test === 'currency' ? 'is' : condition.test;

const isOfValues = (test: EditedTest): boolean => test === 'is' || test === 'is not';

interface ValuesProps {
  values: readonly string[];
  onChange(values: readonly string[]): void;
}

/** Values are chosen where there are a few of them, and typed where there are many. */
function Values({ known, values, onChange }: ValuesProps & { known: readonly ValueCount[] | null }) {
  const format = useFormat();
  const [typed, setTyped] = useState(values.map((value) => namesText([value])).join(', '));
  if (known === null || known.length === 0)
    return (
      <Field label={say.values}>
        <Input
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            onChange(namesIn(value));
          }}
        />
      </Field>
    );
  const isChosen = (value: string) => values.some((each) => each.toLowerCase() === value.toLowerCase());
  return (
    <div className="chips" role="group" aria-label={say.known}>
      {known.map(({ value, count }) => (
        <ToggleButton
          key={value}
          shape="circular"
          size="small"
          checked={isChosen(value)}
          onClick={() =>
            onChange(
              isChosen(value)
                ? values.filter((each) => each.toLowerCase() !== value.toLowerCase())
                : [...values, value],
            )
          }
        >
          {setUpTexts.decide.counted(value, format.count(count))}
        </ToggleButton>
      ))}
    </div>
  );
}

function Limits({ values: [from = '', to = ''], onChange }: ValuesProps) {
  return (
    <div className="limits">
      <Field label={say.from} hint={say.limits}>
        <Input value={from} onChange={(_, { value }) => onChange([value, to])} />
      </Field>
      <Field label={say.to}>
        <Input value={to} onChange={(_, { value }) => onChange([from, value])} />
      </Field>
    </div>
  );
}
