import { Button, ProgressBar } from '@fluentui/react-components';
import { useRef } from 'react';
import { useFlow, useFormat, useTab } from '../tabs/context';
import { Footer } from '../controls/Footer';
import { Page } from '../controls/Page';
import { useLanding } from '../controls/useLanding';
import { Waiting } from '../controls/Waiting';
import { texts } from '../texts';

/** While the worker works: how far it is, and the way out. */
export default function Working({ fraction }: { fraction: number }) {
  const { actions, analysis } = useTab();
  const { working } = analysis.say;
  const format = useFormat();
  const { source } = useFlow().tables.main;
  const cancel = useRef<HTMLButtonElement>(null);
  useLanding(cancel);
  return (
    <>
      <Page>
        <div className="middle">
          <div className="progress-line">
            <h2>{working}</h2>
            <span>{format.percent(fraction)}</span>
          </div>
          <ProgressBar value={fraction} thickness="large" aria-label={working} />
          {source && <span className="hint">{texts.run.source(source.address)}</span>}
          <Waiting key={fraction} />
        </div>
      </Page>
      <Footer>
        <Button ref={cancel} size="large" onClick={actions.cancelRun}>
          {texts.cancel}
        </Button>
      </Footer>
    </>
  );
}
