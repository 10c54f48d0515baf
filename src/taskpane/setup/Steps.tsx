import { Suspense } from 'react';
import { tablesIn } from '../../blueprint/tables';
import { useAnalysis, useFlow } from '../tabs/context';
import { later } from '../controls/later';
import { BesideStep } from './BesideStep';
import { ColumnsStep } from './ColumnsStep';
import { OptionsStep } from './OptionsStep';

/** What to run in a warehouse takes the code that writes statements. */
const StatementsStep = later(async () => ({
  default: (await import('./outside/StatementsStep')).StatementsStep,
}));

/** Steps 2 and 3 of an analysis, drawn from its description. */
export function Steps() {
  const { tables } = useAnalysis();
  const flow = useFlow();
  const [, ...beside] = tablesIn(tables, flow.tables);
  const { outside } = flow.tables.main;
  if (outside?.columns.length === 0) return null;
  return (
    <>
      <ColumnsStep />
      {beside.map(({ shape, table }) => (
        <BesideStep key={shape.id} shape={shape} table={table} />
      ))}
      <OptionsStep />
      {outside && (
        <Suspense fallback={null}>
          <StatementsStep outside={outside} />
        </Suspense>
      )}
    </>
  );
}
