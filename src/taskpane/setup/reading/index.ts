export { CellNotice } from './CellNotice';
export { ExportLine } from './ExportLine';
export { ReadLine } from './ReadLine';
export { RoleDecisions } from './RoleDecisions';
export { DataNotices } from '../DataNotices';
export { RowsReading } from './RowsReading';
