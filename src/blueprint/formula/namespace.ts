/** Set by the build (webpack.config.js); nothing else that loads this code has functions in a workbook. */
declare const NAMESPACE: string;

/** What stands before the name of each function in a cell. The add-in under development has one of its own. */
export const namespace = typeof NAMESPACE === 'undefined' ? 'TOUCH' : NAMESPACE;

/** A formula as it was declared, in the words of this add-in. */
export const inNamespace = (formula: string): string => formula.replaceAll('TOUCH.', `${namespace}.`);
