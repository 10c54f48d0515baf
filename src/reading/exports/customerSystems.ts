import type { KnownExport } from './knownExport';

/** HubSpot, Salesforce and Klaviyo. */
export const customerSystems: readonly KnownExport[] = [
  {
    vendor: 'HubSpot',
    kind: 'contacts',
    signature: ['Record ID', 'Email', 'Lifecycle Stage', 'Original Traffic Source|Original Source'],
    roles: {
      customer: 'Record ID|Email',
      time: 'Create Date',
      touchpoint: 'Original Traffic Source|Original Source',
      start: 'Create Date',
      segment: 'Original Traffic Source|Original Source',
    },
  },
  {
    vendor: 'HubSpot',
    kind: 'deals',
    signature: ['Record ID', 'Deal Name', 'Deal Stage', 'Pipeline', 'Close Date'],
    roles: {
      customer: 'Associated Company|Associated Company IDs',
      time: 'Close Date',
      value: 'Amount',
      orderId: 'Record ID',
      currency: 'Currency',
      segment: 'Deal Type',
    },
    only: [
      [
        { in: 'Is Closed Won', values: ['true'] },
        { in: 'Deal Stage', values: ['Closed won'] },
      ],
    ],
  },
  {
    vendor: 'Salesforce',
    kind: 'opportunities',
    signature: [
      'Account Name|Account ID',
      'Opportunity Name|Opportunity ID',
      'Stage',
      'Close Date',
      'Amount',
    ],
    roles: {
      customer: 'Account Name|Account ID',
      time: 'Close Date',
      start: 'Created Date',
      reached: 'Close Date',
      touchpoint: 'Lead Source|Primary Campaign Source',
      value: 'Amount',
      orderId: 'Opportunity ID|Opportunity Name',
      currency: 'Amount Currency',
      segment: 'Type',
    },
    only: [
      [
        { in: 'Won', values: ['1', 'true'] },
        { in: 'Stage', values: ['Closed Won'] },
      ],
    ],
  },
  {
    vendor: 'Klaviyo',
    kind: 'contacts',
    signature: ['Email', 'Klaviyo ID', 'Email Marketing Consent', 'Profile Created On'],
    roles: { customer: 'Email', time: 'Profile Created On', start: 'Profile Created On' },
    isUnsure: true,
  },
];
