import { tablesIn } from '../../blueprint/tables';
import { useAnalysis, useFlow } from '../tabs/context';
import { BesideStep } from './BesideStep';
import { ColumnsStep } from './ColumnsStep';
import { OptionsStep } from './OptionsStep';

/** Steps 2 and 3 of an analysis, drawn from its description. */
export function Steps() {
  const { tables } = useAnalysis();
  const [, ...beside] = tablesIn(tables, useFlow().tables);
  return (
    <>
      <ColumnsStep />
      {beside.map(({ shape, table }) => (
        <BesideStep key={shape.id} shape={shape} table={table} />
      ))}
      <OptionsStep />
    </>
  );
}
