export { ReadLine } from './ReadLine';
export { RoleDecisions } from './RoleDecisions';
export { RowsReading } from './RowsReading';
