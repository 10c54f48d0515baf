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
  segments: {
    wanted: 'Segments are in another table',
    title: 'Segments',
    help: 'One row for each customer, named as in the data above, and the segment or first channel.',
    tooNarrow: 'Choose at least two columns: customer and segment, headings included.',
  },
};

export type BesideTexts = typeof english;
export const besideTexts = inCurrentLanguage('beside', english);
