import type { Output, OutputChart, OutputTable } from '../../excel/types';
import type { ResultWords } from '../../blueprint/analysis';
import type { Run } from '../../blueprint/run';
import type { Given, LiveFormula } from '../../blueprint/formula/live';
import { settingTexts } from '../../blueprint/formula/settingTexts';
import type { Format } from '../../language/format';
import { Refused } from '../flow/fault';
import { refusalText } from './refusalText';
import { resultTexts } from '../texts/result';

/** What is in sight as the formula that gives it. */
export function spillOf(
  values: Output,
  live: LiveFormula,
  { words, run }: { words: Pick<ResultWords, 'refusals'>; run: Pick<Run, 'at'> },
  format: Format,
): Output {
  if ('refusal' in live) {
    // With other data or options than it was first written with, a result may have no formula any more.
    const { refusal } = live;
    throw new Refused(
      'write failed',
      () => `${refusalText(words, refusal)} ${resultTexts.write.freezeFirst}`,
    );
  }
  const { formula, hasNotes, gives, inputs } = live;
  const say = resultTexts.live;
  // What was answered then need not hold any more: above stands what is always true of the formula.
  const { answer } = values;
  const given = gives ? asGiven(values, gives) : values;
  const { headings, rows, formats } = given.table;
  const table = hasNotes
    ? { headings: [...headings, ''], rows, formats: [...formats, 'General'] }
    : given.table;
  return {
    ...given,
    answer: say.answer,
    note: [say.note(format.dateTime(run.at)), answer, ...values.note],
    table,
    formula,
    ...(inputs && {
      inputs: {
        ...inputs,
        title: settingTexts.title,
        answer: say.inputs.answer,
        note: say.inputs.note,
        noRoom: say.inputs.noRoom,
      },
    }),
  };
}

/** The table and the chart with what the function gives of their columns, under its own headings. */
function asGiven({ table, chart, ...values }: Output, { rows, columns }: Given): Output {
  const { headings, formats } = table;
  if (!columns) return { ...values, table: { ...table, rows: rowsOf(rows) }, chart };
  const named = new Map(columns.map(({ heading, of }) => [headings[of], heading]));
  return {
    ...values,
    table: {
      headings: columns.map(({ heading }) => heading),
      rows: rowsOf(rows),
      formats: columns.map(({ of }) => formats[of]),
    },
    chart: chart && drawnFrom(chart, named),
  };
}

function drawnFrom(chart: OutputChart, named: ReadonlyMap<string, string>): OutputChart {
  const { category, series, looks, pointNames } = chart;
  const drawn = series.flatMap((heading, place) => {
    const name = named.get(heading);
    return name === undefined ? [] : [{ name, place }];
  });
  return {
    ...chart,
    category: named.get(category) ?? category,
    series: drawn.map(({ name }) => name),
    ...(pointNames !== undefined && { pointNames: named.get(pointNames) ?? pointNames }),
    ...(looks && { looks: drawn.map(({ place }) => looks[place]) }),
  };
}

/** Only the number of rows counts: the formula fills them. */
const rowsOf = (length: number): OutputTable['rows'] => ({ length, slice: () => [] });
