import { inCurrentLanguage } from '../language/current';

/** Tables beside the main one that any analysis may have. */
const english = {
  identities: {
    wanted: 'Ids are put together by another table',
    title: 'Identity table',
    help: 'One row for each id, be it a cookie, a device or an e-mail address: the id as in the data, and the customer it belongs to.',
    tooNarrow: 'Choose at least two columns: id and customer, headings included.',
    id: 'ID in the data',
  },
  rates: {
    wanted: 'Exchange rates are in another table',
    title: 'Exchange rates',
    help: 'One row for each currency, named as in the data or by its code, and what one unit of it is worth in the reporting currency.',
    tooNarrow: 'Choose at least two columns: currency and rate, headings included.',
    rate: 'Rate',
    report: {
      label: 'Reporting currency',
      help: 'All money is converted into it. Empty: the currency whose rate is 1.',
    },
  },
  segments: {
    wanted: 'Segments are in another table',
    title: 'Segments',
    help: 'One row for each customer, named as in the data above, and the segment or first channel.',
    tooNarrow: 'Choose at least two columns: customer and segment, headings included.',
  },
};

export type BesideTexts = typeof english;
export const besideTexts = inCurrentLanguage('beside', english);
