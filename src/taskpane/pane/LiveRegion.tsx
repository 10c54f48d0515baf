import { useState } from 'react';
import { useFlow, useFormat } from '../tabs/context';
import { announcement } from './announcement';

/** Speaks what happens to those who listen to the pane. */
export function LiveRegion() {
  const flow = useFlow();
  const { phase, writing, fault } = flow;
  const answer = phase.name === 'result' ? phase.answer : null;
  const [told, setTold] = useState<unknown>(null);
  const isNews = fault !== null || !['idle', 'asking where'].includes(writing.name);
  // Once something else was said of a result, its answer is no news any more.
  if (answer && isNews && told !== answer) setTold(() => answer);
  const { polite, urgent } = announcement(flow, useFormat(), answer !== told);
  return (
    <>
      <div role="status" className="hidden">
        {polite}
      </div>
      <div role="alert" className="hidden">
        {urgent}
      </div>
    </>
  );
}
