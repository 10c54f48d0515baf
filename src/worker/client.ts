export { type FinishedAnalysis, type AnalysisHandlers, analyse, look, type PushRows } from './analyse';
export { WorkerFailure } from './failure';
export { callFunction } from './functionQueue';
