import {
  type Column,
  columnOf,
  dataRows,
  invalid,
  isBlank,
  isBlankKey,
  type CellError,
  numberProblem,
  problemError,
  requireSameLength,
} from '../../cells';
import { collapseRepeats } from '../../analytics/attribution/collapseRepeats';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel, ModelSettings } from '../../analytics/attribution/models';
import { ofModel } from '../../analytics/attribution/reason';
import { tooManyForChain } from '../../analytics/attribution/tooManyForChain';
import { stepsOfCell } from '../../analytics/numerics/work';
import { optional, range } from '../arguments';
import { refuseLarge, refuseManyNames, rowEachName } from '../answerSize';
import { creditTable } from './creditTable';
import { dueNumbers } from '../counts';
import { declareFunction } from '../declaration';
import { credited, modelNamed, modelSettingsFrom, modelsArgument } from './models';
import { CountedPaths } from './countedPaths';
import { separatorIn } from './pathSeparator';
import { refusedFor } from './reasonSentences';
import { refuseManySets } from './setsInPaths';
import { settingsArgument } from '../settings/argument';
import { collapse, deafSettings, modelSettings } from '../settings/attribution';
import { formerParameter, formerText } from '../settings/former';
import { type Reading, readingOf, spelling } from '../settings/reading';
import { textSetting } from '../settings/setting';
import { underModels } from '../spillFormats';

const usualModels = ['First touch', 'Last touch', 'Linear', 'Position based'].map(modelNamed);

export const attributionPaths = declareFunction({
  id: 'ATTRIBUTION.PATHS',
  description: 'The table of ATTRIBUTION from aggregated paths such as Search > Email > Direct.',
  arguments: [
    range('path', 'Paths: the names of the touchpoints in order, with the separator between them.'),
    range('conversions', 'How many journeys on the path converted.'),
    optional(range('value', 'Value of these conversions; omitted: credit is counted in conversions.'), null),
    optional(
      range('nonConversions', 'How many journeys on the path did not convert; for markov and shapley.'),
      null,
    ),
    {
      ...modelsArgument,
      description: 'A model, or a range of models; omitted: first touch, last touch, linear, position based.',
    },
    settingsArgument({
      ...modelSettings,
      collapse,
      spelling,
      separator: textSetting(
        'separator',
        'What stands between the names of a path; omitted: > or what the paths show, -> → » or a comma.',
        null,
      ),
    }),
  ],
  result: 'matrix',
  // Without values the figures are conversions.
  formats: (heading, given) => (given.value ? underModels(heading, given) : null),
  details: [
    'Each row is one path with its counts; the same path may stand in several rows. Names are compared as whole names; upper and lower case and blanks around them do not count. Between them stands > or, where the paths hold it instead, -> → » or a comma; two of these in one column, or a comma that may belong to a name, are refused until the setting separator says what parts them. An empty path holds conversions without a touch, or what refunds without an order take off: they are Unattributed. Counts may be fractions.',
    'Models that need the time of the touches (time decay) or milestones (w shaped, full path) have nothing to go by here. For all others the result on the output of JOURNEYS is that of ATTRIBUTION on the log.',
    'Markov and shapley weigh journeys that did not convert: without nonConversions they see success only, and say less.',
  ],
  examples: [
    {
      formula: '=TOUCH.ATTRIBUTION.PATHS(A2:A500, B2:B500, C2:C500, D2:D500, "markov")',
      result: 'Touchpoint | Markov | Conversions',
    },
  ],
  source:
    'Markov: Anderl, Becker, von Wangenheim & Schumann 2016, IJRM 33(3), 457–474, solved exactly. Shapley: Zhao, Mahboobi & Bagheri 2018, arXiv:1804.05327.',
  // Behind the models stood parameter and separator.
  formerly: (args) => [...formerParameter(args[5], args[4]), ...formerText(args[6], 'separator', /[^]/)],
  compute: (path, conversions, value, nonConversions, models, given) => {
    const chosen = models ?? usualModels;
    const timed = chosen.find(({ needs }) => needs !== null);
    if (timed)
      throw invalid(
        `${timed.name} needs the ${timed.needs} of the touches: use ATTRIBUTION on the journey log.`,
      );
    const { separator, collapse: collapses, spelling: spelt, ...values } = given.values(deafSettings(chosen));
    const settings = modelSettingsFrom(values, chosen, false);
    const columns = chosen.length + 2;
    const read = readPaths(
      columnOf(path, 'path'),
      columnOf(conversions, 'conversions'),
      value === null ? null : columnOf(value, 'value'),
      nonConversions === null ? null : columnOf(nonConversions, 'nonConversions'),
      { separator, ...readingOf({ spelling: spelt }) },
      chosen,
      (paths) => {
        const refuseMany = refuseManyNames(paths.names, rowEachName(columns));
        const refuseChain = refuseLongChain(paths, chosen, settings);
        return () => {
          refuseMany();
          refuseChain();
        };
      },
    );
    const journeys = collapses ? collapseRepeats(read) : read;
    refuseLarge(journeys.touchpoints.length, columns, journeys.touchpoints);
    return creditTable(journeys, chosen, credited(journeys, chosen, settings), settings);
  },
});

function readPaths(
  path: Column,
  conversions: Column,
  value: Column | null,
  nonConversions: Column | null,
  how: Reading & { separator: string | null },
  models: readonly AttributionModel[],
  watch: (paths: CountedPaths) => () => void,
): Journeys {
  const counts = [conversions, ...(value ? [value] : []), ...(nonConversions ? [nonConversions] : [])];
  const columns = [path, ...counts];
  requireSameLength(columns);
  const { first, end } = dataRows(columns, dueNumbers(counts), isBlankKey);
  if (first >= end) throw invalid('The ranges path and conversions hold no data.');
  const cells = path.cells.slice(first, end);
  const separator = how.separator ?? separatorIn(cells);
  const paths = new CountedPaths(how, end - first);
  const watched = watch(paths);
  const converted = readNumbers(conversions, first, end, true);
  const values = value ? readNumbers(value, first, end, false) : converted;
  const lost = nonConversions ? readNumbers(nonConversions, first, end, true) : new Float64Array(end - first);
  refuseManySets(cells, separator, { converted, lost }, models, how);
  cells.forEach((cell, row) => {
    watched();
    paths.addPath(cell, separator, first + row + 1);
    const count = { conversions: converted[row], value: values[row], lost: lost[row], open: 0 };
    paths.addCount(count, first + row + 1);
  });
  return paths.journeys();
}

/** Refuses a chain of too many touchpoints while their names are still being read. Call what it answers at every path. */
function refuseLongChain(
  paths: CountedPaths,
  models: readonly AttributionModel[],
  { order }: ModelSettings,
): () => void {
  const chain = models.find(({ setting }) => setting === 'order');
  let due = chain ? fewTouchpoints : Infinity;
  return () => {
    if (!chain || paths.names.size < due) return;
    due = 2 * paths.names.size;
    const excess = tooManyForChain(paths.journeys(), order, { left: stepsOfCell });
    if (excess) throw refusedFor({ reason: ofModel(chain.name, excess.reason) });
  };
}

/** A chain of fewer is solved. */
const fewTouchpoints = 1000;

/** The numbers of a column, blank cells as 0; with `isCount` none may be negative. */
function readNumbers(column: Column, first: number, end: number, isCount: boolean): Float64Array {
  const numbers = new Float64Array(end - first);
  for (let row = first; row < end; row++) {
    const cell = column.cells[row];
    if (isBlank(cell)) continue;
    if (!Number.isFinite(cell)) throw problemError(numberProblem(column.name, cell), row + 1);
    if (isCount && (cell as number) < 0) throw negativeCount(column.name, cell, row + 1);
    numbers[row - first] = cell as number;
  }
  return numbers;
}

const negativeCount = (column: string, cell: unknown, row: number): CellError =>
  invalid(`${column}, row ${row}: ${String(cell)} is negative. A count of journeys is 0 or more.`);
