import { Suspense, useEffect } from 'react';
import { useFlow } from '../tabs/context';
import { LiveRegion } from './LiveRegion';
import { later } from '../controls/later';
import { SetUp } from '../setup/SetUp';
import { texts } from '../texts';
import { type InputPart, Welcome } from './Welcome';

export const Working = later(() => import('./Working'));
/** Results come while the first analysis runs, to keep the start light. */
const Result = later(() => import('../result/ResultPage'));

interface Props {
  /** The user wants to see where data may come from. */
  onInputs(part: InputPart): void;
}

/** What a tab shows, by how far its analysis has come. */
export function TabPanel(props: Props) {
  return (
    <>
      <LiveRegion />
      <View {...props} />
    </>
  );
}

function View({ onInputs }: Props) {
  const { phase } = useFlow();
  const isWorking = phase.name === 'working';
  useEffect(() => {
    // Where the code cannot be had, the result itself says so.
    if (isWorking) void Result.fetch().catch(() => undefined);
  }, [isWorking]);
  switch (phase.name) {
    case 'starting':
      return <p className="starting">{texts.starting}</p>;
    case 'welcome':
      return <Welcome inserting={phase.inserting} onInputs={onInputs} />;
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
          <Result shown={phase} />
        </Suspense>
      );
  }
}
