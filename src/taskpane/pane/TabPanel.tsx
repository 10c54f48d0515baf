import { Suspense, useEffect } from 'react';
import { useAttribution, useFlow, useTab, useTable } from '../tabs/context';
import { LiveRegion } from './LiveRegion';
import { later } from '../controls/later';
import { SetUp } from '../setup/SetUp';
import { texts } from '../texts';
import { Welcome } from './Welcome';

export const Working = later(() => import('./Working'));
/** Results come while the first analysis runs, to keep the start light. */
const AttributionResult = later(() => import('../result/Result'));
const TableResult = later(() => import('../result/ResultPage'));

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
  const isWorking = phase.name === 'working';
  useEffect(() => {
    // Where the code cannot be had, the result itself says so.
    if (isWorking)
      void (kind === 'attribution' ? AttributionResult : TableResult).fetch().catch(() => undefined);
  }, [isWorking, kind]);
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
