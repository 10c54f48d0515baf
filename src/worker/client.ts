export { type FinishedAnalysis, type AnalysisHandlers, analyse, type PushRows } from './analyse';
export { WorkerFailure } from './failure';
export { callFunction } from './functionQueue';
