import { later } from '../controls/later';

/** How cells are read takes the code that reads them, which the first screen does without. */
const parts = () => import('./reading');

export const CellNotice = later(async () => ({ default: (await parts()).CellNotice }));
export const ExportLine = later(async () => ({ default: (await parts()).ExportLine }));
export const ReadLine = later(async () => ({ default: (await parts()).ReadLine }));
export const RoleDecisions = later(async () => ({ default: (await parts()).RoleDecisions }));
export const RowsReading = later(async () => ({ default: (await parts()).RowsReading }));
export const DataNotices = later(async () => ({ default: (await parts()).DataNotices }));
