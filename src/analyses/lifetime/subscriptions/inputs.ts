import {
  argumentInput,
  kinds,
  readingInputs,
  settingInput,
  type TypedCells,
  typedDate,
  typedOption,
} from '../../../blueprint/formula/inputs';
import { settingTexts as say } from '../../../blueprint/formula/settingTexts';
import type { OutputInput } from '../../../excel/types';
import type { SettingPair } from '../../../functions/settings/text';
import { billings, options as usual } from '../options';
import type { SubscriptionOptions } from './messages';

const ends = ['exclusive', 'inclusive'] as const;
const endOf = ({ isEndPaid }: SubscriptionOptions) => (isEndPaid ? 'inclusive' : 'exclusive');

/** The settings of a live formula in cells: those its function takes. */
export function subscriptionInputs(
  view: string,
  options: SubscriptionOptions,
  reading: readonly SettingPair[],
): OutputInput[] {
  const { labels } = say;
  const { asOf, billing, ahead, discountRate, window } = options;
  const end = settingInput('end', [endOf(options)], kinds.entry(ends));
  if (view === 'mrr')
    return [
      end,
      settingInput('to', [asOf], kinds.date()),
      settingInput('window', [window], kinds.count()),
      ...readingInputs(reading),
    ];
  const stay = [
    argumentInput('asOf', labels.asOf, asOf, kinds.date()),
    argumentInput('period', labels.period, billing, kinds.entry(billings)),
  ];
  const value = [
    argumentInput('discountRate', labels.discountRate, discountRate, kinds.share()),
    argumentInput('horizon', labels.ahead, ahead, kinds.count()),
  ];
  return [...(view === 'plans' ? value : []), ...stay, end, ...readingInputs(reading)];
}

/** The options that stand in the cells and that subscriptions alone have, as the pane has them typed. */
export function typedSubscriptions(cells: TypedCells): Record<string, string> {
  const to = cells(say.settings.to);
  const end = cells(say.settings.end);
  return {
    ...typedOption(cells(say.labels.ahead), 'periods', ''),
    ...typedOption(cells(say.settings.window), 'window', usual.window),
    ...typedOption(to && to.map(typedDate), 'asOf', usual.asOf),
    ...(end && { endIs: end[0] === 'inclusive' ? 'inclusive' : usual.endIs }),
  };
}
