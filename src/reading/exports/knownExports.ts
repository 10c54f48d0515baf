import { adCosts } from './adCosts';
import { billing } from './billing';
import { customerSystems } from './customerSystems';
import { eventLogs } from './eventLogs';
import { googleAnalytics } from './googleAnalytics';
import type { KnownExport } from './knownExport';
import { payments } from './payments';
import { publicData } from './publicData';
import { shops } from './shops';

/** The exports that are known. The headings of one never fit another one. */
export const knownExports: readonly KnownExport[] = [
  ...shops,
  ...payments,
  ...googleAnalytics,
  ...adCosts,
  ...customerSystems,
  ...eventLogs,
  ...billing,
  ...publicData,
];
