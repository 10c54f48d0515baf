export { startsWithWorkbook, startWithWorkbook } from '../../excel/addIn';
export { readAnalyses, removeAnalysis, saveAnalysis } from '../../excel/analyses';
export { readInputs } from '../../excel/inputBlock';
export { onSourceChanged } from '../../excel/onSourceChanged';
export { sourceHash } from '../../excel/sourceHash';
export { presentFormula } from '../../excel/spill';
export { findSource, keepPlace } from '../../excel/sourcePlace';
