import type { KnownExport } from './knownExport';

const google = {
  campaign: 'Campaign|Kampagne|Campagne|Campanha|캠페인',
  cost: 'Cost|Kosten|Coût|Custo|비용',
};
const meta = {
  campaign: 'Campaign name|Kampagnenname|Nom de la campagne|Nome da campanha|Nombre de la campaña',
  // Behind it stands the currency.
  cost: 'Amount spent (*|Ausgegebener Betrag (*|Montant dépensé (*|Importe gastado (*',
};

/** What advertising costs. */
export const adCosts: readonly KnownExport[] = [
  {
    vendor: 'Google Ads',
    kind: 'campaigns',
    signature: [google.campaign, google.cost, 'Impr.|노출수', 'Clicks|Klicks|Clics|Cliques|클릭수'],
    roles: {
      time: 'Day|Tag|Jour|일|Week',
      touchpoint: google.campaign,
      cost: google.cost,
      currency: 'Currency code|Währungscode|Code de la devise',
      segment: 'Campaign type|Device',
    },
  },
  {
    vendor: 'Meta Ads',
    kind: 'campaigns',
    signature: [meta.campaign, meta.cost, 'Impressions|Impressionen|Impressões|Impresiones'],
    roles: {
      time: 'Day|Tag|Jour|Reporting starts',
      touchpoint: meta.campaign,
      cost: meta.cost,
    },
    // The row that sums up the others names no campaign.
    only: [{ in: meta.campaign, test: 'filled' }],
  },
  {
    vendor: 'LinkedIn Ads',
    kind: 'campaigns',
    signature: ['Start Date (in UTC)', 'Campaign Group Name', 'Campaign Name', 'Total Spent'],
    roles: {
      time: 'Start Date (in UTC)',
      touchpoint: 'Campaign Name',
      cost: 'Total Spent',
      currency: 'Currency',
    },
    only: [{ in: 'Campaign Name', test: 'filled' }],
    isUnsure: true,
  },
  {
    vendor: 'TikTok Ads',
    kind: 'campaigns',
    signature: ['Campaign name', 'Cost', 'Impressions', 'Clicks (destination)|Clicks', 'Date|By Day'],
    roles: { time: 'Date|By Day', touchpoint: 'Campaign name', cost: 'Cost', currency: 'Currency' },
    isUnsure: true,
  },
  {
    vendor: 'Klaviyo',
    kind: 'campaigns',
    signature: ['Campaign Name', 'Send Time', 'Total Recipients', 'Unique Opens', 'Unique Clicks'],
    roles: { time: 'Send Time', touchpoint: 'Campaign Name' },
    isUnsure: true,
  },
];
