import type { Measure } from '../../analytics/attribution/creditByGroup';
import { choiceSetting } from '../settings/setting';
import type { FormatUnder } from '../spillFormats';
import { type PlainWord, words } from '../words';

const measures: readonly { name: string; measure: Measure }[] = [
  { name: 'Value', measure: 'value' },
  { name: 'Conversions', measure: 'conversions' },
];

/** What a breakdown credits. */
export const measureSetting = choiceSetting(
  'measure',
  'What is credited: value or conversions; omitted: value.',
  { what: 'measure', entries: measures },
);

/** All columns but the first hold money, unless the settings may ask for another measure. */
export const moneyBeside =
  (first: PlainWord): FormatUnder =>
  (heading, { settings = null }) =>
    heading === words[first] || /measure|指标/i.test(settings ?? '') ? null : 'money';
