import { inCurrentLanguage } from '../language/current';
import type { ExportKind } from '../reading/exports/knownExport';

export interface ExportTexts {
  /** What the rows of an export are; in front of it stands its vendor. */
  kinds: Record<ExportKind, string>;
}

const english: ExportTexts = {
  kinds: {
    orders: 'orders',
    'order items': 'order items',
    payments: 'payments',
    activities: 'activities',
    transactions: 'transactions',
    items: 'items',
    subscriptions: 'subscriptions',
    customers: 'customers',
    'sales report': 'sales report',
    events: 'events',
    visits: 'visits',
    report: 'report',
    campaigns: 'campaigns',
    contacts: 'contacts',
    deals: 'deals',
    opportunities: 'opportunities',
    leads: 'leads',
    movements: 'movements',
  },
};

export const exportTexts = inCurrentLanguage('exports', english);

/** What an export is called, as in *Shopify orders*. */
export const exportName = ({ vendor, kind }: { vendor: string; kind: ExportKind }): string =>
  `${vendor} ${exportTexts.kinds[kind]}`;
