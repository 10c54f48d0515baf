import { invalid, nameKey, notAvailable, quote, sentenceIn } from '../../cells';
import {
  type FirstAttribute,
  firstAttributes,
  type OrderAttribute,
} from '../../analytics/profiles/attributes';
import { bestTenth } from '../../analytics/profiles/bestTenth';
import { type FirstValues, firstValues } from '../../analytics/profiles/firstValue';
import { profile, type Trait } from '../../analytics/profiles/profile';
import { refuseLong } from '../answerSize';
import { number, optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { asOfArgument, orderArguments, orderDaysOf, readOrders } from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { settingsArgument } from '../settings/argument';
import { readingOf, readingSettings } from '../settings/reading';
import { namesSetting } from '../settings/setting';
import { under } from '../spillFormats';
import { tableOf } from '../table';
import { attributesBeside, type NamedAttribute } from './attributes';
import { dayText, noteHeading, orderNotesOf } from './notes';
import { type NamedTrait, profileSayings, profileTable } from './profileTable';
import { profileSentences } from './profileSentences';

/** A quarter: time for a second order, and most customers have been observed so long. */
const usualDays = 90;

const profileSettings = {
  circular: namesSetting(
    'circular',
    'Attributes known only after the purchase, by heading or number of their column: shown, not tested; omitted: none.',
    [],
  ),
  ...readingSettings,
};

export const clvProfile = declareFunction({
  id: 'CLV.PROFILE',
  description:
    'Who the best tenth of the customers are: each value of some attributes with lift, value, and whether that is more than chance.',
  arguments: [
    ...orderArguments,
    range(
      'attributes',
      'What is known of each order: one column or several, such as channel, product, country.',
    ),
    optional(
      number('horizon', 'Days from the first order whose value counts; omitted: 90.', {
        atLeast: 1,
        atMost: 3660,
      }),
      usualDays,
    ),
    asOfArgument,
    settingsArgument(profileSettings),
    orderIdArgument,
  ],
  result: 'matrix',
  formats: under({
    money: ['valueEach', 'eachLower95', 'eachUpper95'],
    share: ['shareOfAll', 'shareOfBest'],
  }),
  details: [
    'The value of a customer is what the orders of the first 90 days brought, the first order included, refunds taken off; or of as many days as horizon says. All customers have the same time: those observed for fewer days are left out, and the heading of the last column says how many. 90 days leave time for a second order and are over for most customers; a longer horizon sees more of the value and fewer of the customers.',
    'The best tenth are the customers with the highest values. Ties at the cut are all in, so the order of the rows decides nothing; where more than a fifth would be in, as many have the same value, there is no best tenth and the answer is #N/A.',
    'One row a value of each attribute, most customers first, and a row All. An attribute is a column of the range, named by its heading where the ranges have headings. Its value at the first order counts; of the lines of that order, that of the one with the highest amount. Where it differs in later orders, the heading of the last column says so. (blank) are those whose first order names none.',
    'Lift is the share among the best over the share among all: 2 is twice as common. Best to rest is the share among the best over the share among all others, with 95 % limits; it has none where no customer or each one is among the best. Value each is the mean value with its 95 % limits.',
    'p is the chance that a random tenth holds as few or as many of them, two-sided (hypergeometric, the smaller tail doubled). Who looks at many values finds some by chance, so q corrects for all that were tested together (Benjamini–Hochberg): of those with q below 0.05, about one in twenty is chance. Values with fewer than five customers, or too few to reach 5 % at best, are not tested; of an attribute with two values one counts.',
    'An attribute known only after the purchase, such as the number of orders or a status earned by them, is circular: it tells what good customers became, not whom to look for. Name such attributes in the setting circular; they are shown and not tested. What goes with value need not bring it about.',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.PROFILE(A2:A5001, B2:B5001, D2:D5001, E2:G5001)',
      result: 'Attribute | Attribute value | Customers | Among the best tenth | … | Lift | … | q | Note',
    },
    {
      formula: '=TOUCH.CLV.PROFILE(A1:A5001, B1:B5001, D1:D5001, E1:G5001, 365, , "circular=status")',
      result: 'the same for the first year, with headings, one of them known only later',
    },
  ],
  source:
    'Benjamini & Hochberg 1995, JRSS B 57(1), 289–300; hypergeometric test as the tails of Fisher 1934, section 21.02.',
  compute: (customer, date, amount, attributes, horizon, asOf, settings, orderId) => {
    const given = settings.values();
    const reading = readingOf(given);
    const ranges = { customer, date, amount, orderId };
    const orders = readOrders(ranges, {}, reading);
    const columns = attributesBeside(attributes, ranges, orders, reading);
    const isCircular = circularColumns(columns, given.circular);
    const days = orderDaysOf(orders, asOf);
    const values = firstValues(days, horizon);
    if (values.customer.length === 0)
      throw notAvailable(
        `No customer has been observed for ${horizon} days. Give a shorter horizon or a later asOf.`,
      );
    const traits = traitsOf(columns, firstAttributes(orders.log, days), values).map((trait, i) => ({
      ...trait,
      isCircular: isCircular[i],
    }));
    const tenth = bestTenth(values.value);
    if (!tenth)
      throw notAvailable(
        'There is no best tenth: more than a fifth of the customers share its lowest value. Give a longer horizon.',
      );
    const found = profile(values.value, tenth, traits);
    const says = [
      `As of ${dayText(days.asOf)}.`,
      ...profileSayings(found, tenth, traits, { days: horizon, younger: values.younger }).map((saying) =>
        sentenceIn(profileSentences, saying),
      ),
      ...orderNotesOf(days),
    ];
    return tableOf(profileTable(found, tenth, traits, values.value, noteHeading(says)));
  },
});

/** Columns of the table. */
const figures = 16;

/** What is known of each customer by the first order. Refuses a table with too many rows as soon as its attributes show it. */
function traitsOf(
  columns: readonly NamedAttribute[],
  firstOf: (attribute: OrderAttribute) => FirstAttribute,
  { customer }: FirstValues,
): Omit<NamedTrait, 'isCircular'>[] {
  // The headings, and the row of all.
  let [rows, characters] = [2, 0];
  return columns.map(({ name, read }) => {
    const attribute = read();
    const first = firstOf(attribute);
    const of = new Int32Array(customer.length);
    let variesWithin = 0;
    for (let i = 0; i < of.length; i++) {
      of[i] = first.of[customer[i]];
      variesWithin += first.varies[customer[i]];
    }
    const trait = { heading: name, names: attribute.names, of, variesWithin };
    const met = valuesMet(trait);
    rows += met.length;
    characters = met.reduce((sum, { length }) => sum + length, characters);
    refuseLong(rows, figures, characters);
    return trait;
  });
}

/** The values of an attribute that customers have. */
function valuesMet({ names, of }: Omit<Trait, 'isCircular'>): string[] {
  const isMet = new Uint8Array(names.length);
  for (let i = 0; i < of.length; i++) if (of[i] >= 0) isMet[of[i]] = 1;
  return names.filter((_, value) => isMet[value] === 1);
}

/** Which columns the setting names, by heading or by number; a name that is neither is an error. */
function circularColumns(columns: readonly NamedAttribute[], named: readonly string[]): boolean[] {
  const isMeant = ({ name }: NamedAttribute, i: number, text: string) =>
    nameKey(name) === nameKey(text) || text.trim() === String(i + 1);
  for (const text of named)
    if (!columns.some((column, i) => isMeant(column, i, text)))
      throw invalid(
        `settings, circular: ${quote(text)} is no attribute. There are: ${columns.map(({ name }) => name).join(', ')}.`,
      );
  return columns.map((column, i) => named.some((text) => isMeant(column, i, text)));
}
