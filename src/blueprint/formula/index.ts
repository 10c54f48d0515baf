export { columnReference, type Rows } from './columnReference';
export { functionFormula } from './functionFormula';
export { inNamespace, namespace } from './namespace';
export { numberLiteral, numbersLiteral, textLiteral, textsLiteral } from './literals';
