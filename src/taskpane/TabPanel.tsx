import { lazy, Suspense } from 'react';
import { useAttribution, useFlow, useTab, useTable } from './context';
import { LiveRegion } from './LiveRegion';
import { SetUp } from './setup/SetUp';
import { texts } from './texts';
import { Welcome } from './Welcome';

const Working = lazy(() => import('./Working'));
/** Results come while the first analysis runs, to keep the start light. */
const AttributionResult = lazy(() => import('./result/Result'));
const TableResult = lazy(() => import('./table/Result'));

/** What a tab shows, by how far its analysis has come. */
export function TabPanel() {
  return (
    <>
      <View />
      <LiveRegion />
    </>
  );
}

function View() {
  const { kind } = useTab();
  const { phase } = useFlow();
  switch (phase.name) {
    case 'starting':
      return <p className="starting">{texts.starting}</p>;
    case 'welcome':
      return <Welcome inserting={phase.inserting} />;
    case 'set up':
      return <SetUp returning={phase.returning} />;
    case 'working':
      return (
        <Suspense fallback={null}>
          <Working fraction={phase.fraction} />
        </Suspense>
      );
    case 'result':
      return <Suspense fallback={null}>{kind === 'attribution' ? <OfAttribution /> : <OfTables />}</Suspense>;
  }
}

function OfAttribution() {
  const { phase } = useAttribution().state;
  return phase.name === 'result' && <AttributionResult shown={phase} />;
}

function OfTables() {
  const { phase } = useTable().state;
  return phase.name === 'result' && <TableResult shown={phase} />;
}
