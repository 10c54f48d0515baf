import type { customers as words } from '../../texts/recipes/customers';
import type { Recipe } from './recipe';

export const customers: Record<keyof typeof words, Recipe> = {
  hubSpotContacts: {
    exports: [{ vendor: 'HubSpot', kind: 'contacts' }],
    needs: ['Record ID', 'Email', 'Lifecycle Stage', 'Create Date', 'Original Traffic Source'],
    query: 'file',
  },
  hubSpotDeals: {
    exports: [{ vendor: 'HubSpot', kind: 'deals' }],
    needs: [
      'Record ID',
      'Deal Name',
      'Deal Stage',
      'Pipeline',
      'Amount',
      'Close Date',
      'Associated Company',
      'Is Closed Won',
    ],
    query: 'file',
  },
  salesforce: {
    exports: [{ vendor: 'Salesforce', kind: 'opportunities' }],
    needs: [
      'Account Name',
      'Opportunity ID',
      'Stage',
      'Amount',
      'Close Date',
      'Created Date',
      'Lead Source',
      'Type',
    ],
    query: 'file',
  },
};
