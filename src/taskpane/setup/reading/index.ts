export { CellNotice } from './CellNotice';
export { ReadLine } from './ReadLine';
export { RoleDecisions } from './RoleDecisions';
export { RowsNotice } from './RowsNotice';
export { RowsReading } from './RowsReading';
