import { useState } from 'react';
import { type Fault, faultOf } from '../flow/fault';
import { useTools } from '../tabs/context';
import { type Input, inputTable } from './tables';
import { refuseEmpty } from './takeTable';

/** Where the way of an empty table into the workbook, and from there into an analysis, stands. */
export type Inserting =
  | { name: 'idle' }
  | { name: 'inserting'; input: Input }
  | { name: 'inserted'; input: Input; sheet: string; table: string; fault: Fault | null }
  | { name: 'fault'; fault: Fault };

/** Inserts empty tables, and takes the last one. `onTake` is told of one that has been filled in. */
export function useInserting(onTake: (input: Input, table: string) => void) {
  const { services } = useTools();
  const [inserting, setInserting] = useState<Inserting>({ name: 'idle' });

  const insert = async (input: Input): Promise<void> => {
    setInserting({ name: 'inserting', input });
    try {
      const inserted = await services.insertInput(inputTable(input));
      setInserting({ name: 'inserted', input, ...inserted, fault: null });
    } catch (error) {
      setInserting({ name: 'fault', fault: faultOf(error, 'unexpected', () => insert(input)) });
    }
  };

  const take = async (inserted: Extract<Inserting, { name: 'inserted' }>): Promise<void> => {
    try {
      await refuseEmpty(services.workbook, inserted.table);
      onTake(inserted.input, inserted.table);
    } catch (error) {
      setInserting({ ...inserted, fault: faultOf(error, 'unexpected', null) });
    }
  };

  return { inserting, insert, take, dismiss: () => setInserting({ name: 'idle' }) };
}
