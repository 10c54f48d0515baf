import { type SettingName, settingNames } from '../../functions/settings/names';
import { inCurrentLanguage } from '../../language/current';

/** What stands before the cells that hold the settings of a live formula, and what belongs into them. */
const english = {
  title: 'Settings',
  settings: Object.fromEntries(
    Object.keys(settingNames).map((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)]),
  ) as Record<SettingName, string>,
  labels: {
    model: 'Model',
    models: (number: number) => `Model ${number}`,
    horizon: 'Horizon',
    asOf: 'As of',
    discountRate: 'Discount rate',
    periods: 'Periods',
    ahead: 'Payments ahead',
    period: 'Period',
    cost: 'Cost of a customer',
    steps: (number: number) => `Step ${number}`,
    window: 'Window',
    order: 'Order',
    top: 'Transitions',
    length: 'Events',
  },
  noLimit: 'no limit',
  yes: 'yes',
  no: 'no',
  help: {
    models: 'A model of the list, or nothing. The table has a column for each.',
    entry: 'One of the list.',
    lookback: 'Days before a transaction in which touches count, or “no limit”.',
    window: 'Days from the first step in which the others count, or “no limit”.',
    positive: 'A number above 0.',
    count: 'A whole number from 1 on.',
    amount: 'An amount from 0 on, or nothing.',
    share: 'A share of 1: 0.1 is 10 %.',
    date: 'A date, or nothing.',
    shares: 'First, middle and last touch, in any unit. For the model custom.',
    names: 'A touchpoint in each cell.',
    priority:
      'Kinds of touches in order, such as Click > View, or nothing. Kinds of one rank in cells side by side.',
    steps: 'A step, or nothing behind the last one.',
    weekend:
      'Days off as NETWORKDAYS.INTL numbers them: 1 is Saturday and Sunday. Or nothing: every day counts.',
    text: 'As the function reference says, or nothing.',
  },
};

export type SettingTexts = typeof english;
export const settingTexts = inCurrentLanguage('liveSettings', english);
