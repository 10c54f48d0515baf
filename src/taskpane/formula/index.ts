export { columnReference, type Rows } from './columnReference';
export { functionFormula } from './functionFormula';
export { numberLiteral, numbersLiteral, textLiteral, textsLiteral, truthLiteral } from './literals';
