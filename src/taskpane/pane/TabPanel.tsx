import { Suspense, useEffect } from 'react';
import { useFlow } from '../tabs/context';
import { LiveRegion } from './LiveRegion';
import { later } from '../controls/later';
import { SetUp } from '../setup/SetUp';

export const Working = later(() => import('./Working'));
/** Results come while the first analysis runs, to keep the start light. */
const Result = later(() => import('../result/ResultPage'));

/** What a tab shows once it has begun, by how far its analysis has come. */
export default function TabPanel() {
  return (
    <>
      <LiveRegion />
      <View />
    </>
  );
}

function View() {
  const { phase } = useFlow();
  const isWorking = phase.name === 'working';
  useEffect(() => {
    // Where the code cannot be had, the result itself says so.
    if (isWorking) void Result.fetch().catch(() => undefined);
  }, [isWorking]);
  switch (phase.name) {
    case 'starting':
    case 'welcome':
      return null;
    case 'set up':
      return <SetUp returning={phase.returning} />;
    case 'working':
      return (
        <Suspense fallback={null}>
          <Working fraction={phase.fraction} />
        </Suspense>
      );
    case 'result':
      return (
        <Suspense fallback={null}>
          <Suspense fallback={<Working fraction={1} />}>
            <Result shown={phase} />
          </Suspense>
        </Suspense>
      );
  }
}
