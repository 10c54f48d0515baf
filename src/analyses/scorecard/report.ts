import type { Report } from '../../blueprint/report';
import { barsOf, chartOf, isFilled } from './charts';
import { codeOf, placeOf } from './columns';
import type { ScorecardResult } from './messages';
import type { TableColumn } from '../../blueprint/views';
import { scorecardResultTexts } from './resultTexts';

/** What a page has no room for, and nobody misses beside the others. */
const leftOut = ['ttv', 'meanAge', 'paybackSoFar'];
/** Told where the answer goes by them. */
const ofFirstYear = ['firstYearValue', 'firstYearToCac'];

/** The scorecard for a page: fewer columns, none of them without a single figure, and a second chart of what the first does not draw as bars. */
export function scorecardReport({ summary, views: [view] }: ScorecardResult): Report {
  const { report: say, view: words } = scorecardResultTexts;
  const measure = summary.best?.measure;
  const isOfYear = measure === 'year' || measure === 'yearRatio';
  const left = isOfYear ? leftOut : [...leftOut, ...ofFirstYear];
  const rows = view.columns[0].cells.length - view.footRows;
  const hasRoom = (column: TableColumn) => {
    const code = codeOf(column);
    return !left.includes(code) && (code !== 'paybackExpected' || isFilled(column, rows));
  };
  const columns = view.columns
    .filter(hasRoom)
    .map(({ heading, format, cells }) => ({ heading, format, cells }));
  const isThere = (code: string) => isFilled(columns[placeOf(columns, code)], rows);
  const chart = chartOf(columns, rows);
  const first = chart?.kind === 'bars' ? codeOf(columns[chart.series[0].column]) : null;
  const second = isThere('medianDaysToValue') && first !== 'medianDaysToValue' ? 'medianDaysToValue' : 'clv';
  return {
    title: say.title,
    sheetName: say.sheetName,
    view: { id: view.id, columns, footRows: view.footRows, chart, notes: view.notes },
    chartTitle: words.chartTitle,
    second:
      isThere(second) && first !== second
        ? second === 'clv'
          ? { chart: barsOf(columns, second, 'clv'), title: say.value }
          : { chart: barsOf(columns, second, 'median'), title: say.time }
        : null,
  };
}
