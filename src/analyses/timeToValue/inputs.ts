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
import { options as usual, saturdayAndSunday, type TimeToValueChoices } from './options';

/** Saturday and Sunday as in NETWORKDAYS.INTL: a cell would make a number of seven digits. */
const usualDaysOff = 1;

/** The settings of a live formula in cells. A day counts to its end. */
export function timeToValueInputs(
  { asOf, weekend }: TimeToValueRequest['options'],
  reading: readonly SettingPair[],
): Pick<LiveInputs, 'rows' | 'room'> {
  const daysOff = weekend === saturdayAndSunday ? usualDaysOff : weekend;
  return {
    rows: [
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
    ...typedOption(asOf && asOf.map(typedDate), 'asOf', usual.asOf),
    ...(weekend?.length === 0 && { weekend: usual.weekend }),
    ...(isUsual && { weekend: saturdayAndSunday }),
  };
}
