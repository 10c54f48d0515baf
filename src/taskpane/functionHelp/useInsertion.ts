import { useState } from 'react';
import type { FormatOf } from '../../excel/formatSpill';
import { useTools } from '../tabs/context';
import { type Fault, faultOf, kindOf } from '../flow/fault';

/** Where the way of a formula into its cell stands. */
export type Insertion =
  | { name: 'idle' }
  | { name: 'inserting' }
  | { name: 'asking to cover'; cell: string; formula: string }
  | { name: 'inserted'; cell: string }
  | { name: 'fault'; fault: Fault };

/** Enters formulas into cells, and asks before one is covered. `formatOf`: the formats of what they answer. */
export function useInsertion(formatOf: FormatOf | null) {
  const { workbook } = useTools().services;
  const [insertion, setInsertion] = useState<Insertion>({ name: 'idle' });
  const insert = async (cell: string, formula: string, overwrite = false): Promise<void> => {
    setInsertion({ name: 'inserting' });
    try {
      await workbook.insertFormula(cell, formula, { overwrite });
      setInsertion({ name: 'inserted', cell });
      // Without them the figures are as right.
      if (formatOf) void workbook.formatSpill(cell, formatOf).catch(() => undefined);
    } catch (error) {
      if (kindOf(error) === 'occupied') setInsertion({ name: 'asking to cover', cell, formula });
      else {
        const fault = faultOf(error, 'unexpected', () => insert(cell, formula, overwrite));
        setInsertion({ name: 'fault', fault });
      }
    }
  };
  return { insertion, insert, reset: () => setInsertion({ name: 'idle' }) };
}
