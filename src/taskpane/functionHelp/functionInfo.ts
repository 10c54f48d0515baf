import type { Argument as Declared, CustomFunction } from '../../functions';

export type ArgumentInfo = Omit<Declared<unknown>, 'read'>;

/** What the page tells of a worksheet function: its declaration, without what computes. */
export type FunctionInfo = Pick<CustomFunction, 'id' | 'description' | 'result' | 'examples'> & {
  arguments: readonly ArgumentInfo[];
};
