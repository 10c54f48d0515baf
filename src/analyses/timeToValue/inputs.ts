import {
  argumentInput,
  kinds,
  readingInputs,
  settingInput,
  type TypedCells,
  typedDate,
  typedOption,
} from '../../blueprint/formula/inputs';
import type { LiveInputs } from '../../blueprint/formula/live';
import { settingTexts as say } from '../../blueprint/formula/settingTexts';
import type { SettingPair } from '../../functions/settings/text';
import type { TimeToValueRequest } from './messages';
import { options as usual, saturdayAndSunday, type TimeToValueChoices, trendPeriods } from './options';

/** Saturday and Sunday as in NETWORKDAYS.INTL: a cell would make a number of seven digits. */
const usualDaysOff = 1;

/** The settings of a live formula in cells. A day counts to its end. */
export function timeToValueInputs(
  { asOf, weekend, trend = 'month' }: TimeToValueRequest['options'],
  reading: readonly SettingPair[],
  view: string,
): Pick<LiveInputs, 'rows' | 'room'> {
  const daysOff = weekend === saturdayAndSunday ? usualDaysOff : weekend;
  return {
    rows: [
      ...(view === 'trend'
        ? [argumentInput('period', say.labels.period, trend, kinds.entry(trendPeriods))]
        : []),
      argumentInput('asOf', say.labels.asOf, asOf === null ? null : Math.floor(asOf), kinds.date()),
      settingInput('weekend', [daysOff], kinds.text(say.help.weekend)),
      ...readingInputs(reading),
    ],
    room: 0,
  };
}

/** The end of the day in a cell, to the millisecond; some Excels hand a function an empty cell as 0. */
export const endOfDayIn = (cell: string): string => `IF(${cell}="","",${cell}+1-1/86400000)`;

/** The options that stand in the cells. Of the days off the pane knows Saturday and Sunday alone: others are the formula's. */
export function typedTimeToValue(cells: TypedCells): Partial<TimeToValueChoices> {
  const asOf = cells(say.labels.asOf);
  const weekend = cells(say.settings.weekend);
  const isUsual = weekend?.[0] === String(usualDaysOff) || weekend?.[0] === saturdayAndSunday;
  return {
    ...typedOption(cells(say.labels.period), 'trend', usual.trend),
    ...typedOption(asOf && asOf.map(typedDate), 'asOf', usual.asOf),
    ...(weekend?.length === 0 && { weekend: usual.weekend }),
    ...(isUsual && { weekend: saturdayAndSunday }),
  };
}
