import type { ResultWords } from '../../../src/blueprint/analysis';
import { refused } from '../../../src/blueprint/formula/live';
import { bodyCount } from '../../../src/blueprint/viewCells';
import type { WeekdaysRequest, WeekdaysResult } from './messages';
import { weekdaysTexts as say, weekdaysTitles } from './texts';

export const weekdaysWords: ResultWords<WeekdaysRequest, WeekdaysResult> = {
  answer: ({ summary: { best, value } }, format) => ({
    headline: say.headline(say.days[best], format.money(value)),
    details: [],
  }),
  figures: () => [],
  settings: () => [],
  method: () => [],
  view: () => ({ name: null, title: say.table, chartTitle: say.table, sheetName: weekdaysTitles.title }),
  formula: () => refused('noFunction'),
  opening: () => ({
    hint: say.table,
    label: (row) => row,
    title: (row) => say.days[Number(row)],
    announced: (row) => say.days[Number(row)],
    looking: say.working,
    figure: say.table,
    otherFigure: say.table,
  }),
  behind: ({ row }, _result, found, format) => ({
    sentence: format.count(bodyCount(found)),
    order: say.table,
    title: say.days[Number(row)],
    sheetName: weekdaysTitles.title,
  }),
};
