import type { RecipeTexts } from './recipeTexts';

type Id = 'googleAds' | 'metaAds' | 'linkedInAds' | 'tikTokAds';

const gives = 'Costs for an attribution: what each campaign cost for each order and for what it brought.';

export const advertising: Record<Id, RecipeTexts> = {
  googleAds: {
    where: 'The table of campaigns: add the segment Day, then download the table.',
    choose: 'Campaigns by day, as CSV, with Cost and Currency code. Days are those of the account.',
    mind: 'Without the segment no row has a day. Two lines stand above the headings, up to seven rows Total: below. The Excel .csv is UTF-16 with tabs.',
    gives,
  },
  metaAds: {
    where: 'In Ads Manager, the table of campaigns, broken down by day, then exported.',
    choose: 'CSV or XLSX, with Amount spent and Impressions.',
    mind: 'The currency stands in the heading, as in Amount spent (EUR). A row without a campaign sums up the others, and is left out. Without the breakdown a row is all days at once.',
    gives,
  },
  linkedInAds: {
    where: 'In Campaign Manager, the campaign performance report, exported by day.',
    choose: 'CSV. Days are UTC, month first.',
    mind: 'Lines with the name of the report and its days stand above the headings, and a row Total may end it.',
    gives,
  },
  tikTokAds: {
    where: 'In Ads Manager, a report of campaigns by day, exported.',
    choose:
      'CSV or XLSX, with Date, Campaign name, Cost, Impressions and Clicks. Days are those of the account.',
    mind: 'A row Total ends it. Cost may bear a sign, as in $1,234.56, and the file does not always say the currency.',
    gives,
  },
};
