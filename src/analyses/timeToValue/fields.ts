import { eachRowField } from '../../blueprint/eachRowField';
import type { OptionField } from '../../blueprint/fields';
import { periodFields } from '../../blueprint/period/fields';
import type { Settings } from '../../blueprint/settings';
import { namesIn } from '../../reading/nameList';
import {
  isValueBeside,
  rowKindOf,
  rowKinds,
  rules,
  saturdayAndSunday,
  shownBy,
  type TimeToValueChoices,
  trendPeriods,
} from './options';
import { timeToValueTexts as say } from './texts';

/** What the rows are, which events begin and end a wait, and which days count. */
export function fields(settings: Settings<TimeToValueChoices>): OptionField[] {
  const kind = rowKindOf(settings);
  const isLog = kind === 'event';
  // Counts were taken as of a day, and of all days.
  const isHidden = kind === 'count';
  const isOfEvents = isLog && !isValueBeside(settings);
  const { startEvent, valueEvents } = settings.options;
  return [
    eachRowField(settings.options.eachRow, shownBy(settings.tables.main.columns), rowKinds, say),
    {
      ...say.startEvent,
      kind: 'names',
      name: 'startEvent',
      of: 'event',
      isOne: true,
      isHidden: !isLog,
      ...problemOf(namesIn(startEvent).length, say.noStartEvent, say.oneStartEvent),
    },
    {
      ...say.valueEvents,
      kind: 'names',
      name: 'valueEvents',
      of: 'event',
      isHidden: !isOfEvents,
      ...problemOf(namesIn(valueEvents).length, say.noValueEvent),
    },
    {
      ...say.rule,
      kind: 'choice',
      name: 'rule',
      choices: rules.map((value) => ({ value, ...say.rules[value] })),
      isHidden: !isOfEvents || namesIn(valueEvents).length < 2,
    },
    { ...say.asOf, kind: 'date', name: 'asOf', isHidden },
    {
      ...say.days,
      kind: 'choice',
      name: 'weekend',
      isHidden,
      choices: [
        { value: '', ...say.everyDay },
        { value: saturdayAndSunday, ...say.workingDays },
      ],
    },
    ...periodFields(settings.options, { help: say.periodHelp, isHidden }),
    {
      ...say.trend,
      kind: 'choice',
      name: 'trend',
      isHidden,
      choices: trendPeriods.map((value) => ({ value, label: say.trendPeriods[value] })),
    },
  ];
}

/** That there is no name yet, or that there are several where one is due. */
function problemOf(names: number, none: string, several: string | null = null) {
  if (names === 0) return { problem: none, isMissing: true };
  return { problem: names > 1 ? several : null };
}
