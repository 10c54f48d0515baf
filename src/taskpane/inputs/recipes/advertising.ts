import type { advertising as words } from '../../texts/recipes/advertising';
import type { Recipe } from './recipe';

export const advertising: Record<keyof typeof words, Recipe> = {
  googleAds: {
    exports: [{ vendor: 'Google Ads', kind: 'campaigns' }],
    needs: ['Day', 'Campaign', 'Currency code', 'Cost', 'Impr.', 'Clicks'],
    query: 'folder',
  },
  metaAds: {
    exports: [{ vendor: 'Meta Ads', kind: 'campaigns' }],
    needs: ['Day', 'Campaign name', 'Amount spent (EUR)', 'Impressions'],
    query: 'folder',
  },
  linkedInAds: {
    exports: [{ vendor: 'LinkedIn Ads', kind: 'campaigns' }],
    needs: ['Start Date (in UTC)', 'Currency', 'Campaign Group Name', 'Campaign Name', 'Total Spent'],
    query: 'folder',
    isUnsure: true,
  },
  tikTokAds: {
    exports: [{ vendor: 'TikTok Ads', kind: 'campaigns' }],
    needs: ['Date', 'Campaign name', 'Cost', 'Impressions', 'Clicks'],
    query: 'folder',
    isUnsure: true,
  },
};
