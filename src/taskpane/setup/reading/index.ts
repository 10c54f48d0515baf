export { CellNotice } from './CellNotice';
export { ExportLine } from './ExportLine';
export { ReadLine } from './ReadLine';
export { RoleDecisions } from './RoleDecisions';
export { RowsNotice } from './RowsNotice';
export { RowsReading } from './RowsReading';
