import { Link } from '@fluentui/react-components';
import { useActions } from './context';
import type { Fault } from '../flow/fault';
import { texts } from '../texts';
import { Notice } from '../controls/Notice';
import { RemoveOutput } from './RemoveOutput';

/** What happened, what to do, and the way to try it again. */
export function FaultNotice({ fault }: { fault: Fault }) {
  const actions = useActions();
  const { remains, retry } = fault;
  return (
    <Notice
      intent="error"
      title={fault.title}
      actions={
        <>
          {retry && (
            <Link as="button" onClick={() => void retry()}>
              {texts.tryAgain}
            </Link>
          )}
          {remains && <RemoveOutput written={remains} />}
          <Link as="button" onClick={actions.dismissFault}>
            {texts.dismiss}
          </Link>
        </>
      }
    >
      {fault.advice} {remains && texts.write.remains}
    </Notice>
  );
}
