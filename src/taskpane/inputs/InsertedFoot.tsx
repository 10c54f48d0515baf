import { Button, Link } from '@fluentui/react-components';
import { Footer } from '../controls/Footer';
import { Notice } from '../controls/Notice';
import type { Fault } from '../flow/fault';
import { texts } from '../texts';
import { inputTexts as say } from '../texts/inputs';
import type { Inserting } from './useInserting';

type Inserted = Extract<Inserting, { name: 'inserted' }>;

interface Props {
  inserting: Inserting;
  /** What the analysis of a tab is called. */
  titleOf(tab: string): string;
  onTake(inserted: Inserted): void;
  onDismiss(): void;
}

/** What became of an empty table, and the way on once it is filled in. */
export function InsertedFoot({ inserting, titleOf, onTake, onDismiss }: Props) {
  const inserted = inserting.name === 'inserted' ? inserting : null;
  const fault = inserting.name === 'fault' ? inserting.fault : (inserted?.fault ?? null);
  const messages = (
    <>
      <div role="status">
        {inserted && !fault && (
          <Notice intent="success">{say.tables.inserted(titleOf(inserted.input.tab), inserted.sheet)}</Notice>
        )}
      </div>
      <div role="alert">{fault && <Trouble fault={fault} onDismiss={onDismiss} />}</div>
    </>
  );
  // What speaks up must be there before it has something to say.
  if (!inserted && !fault) return messages;
  return (
    <Footer messages={messages}>
      {inserted && (
        <Button appearance="primary" size="large" onClick={() => onTake(inserted)}>
          {say.tables.use}
        </Button>
      )}
    </Footer>
  );
}

function Trouble({ fault: { title, advice, retry }, onDismiss }: { fault: Fault; onDismiss(): void }) {
  return (
    <Notice
      intent="error"
      title={title}
      actions={
        retry && (
          <>
            <Link as="button" onClick={() => void retry()}>
              {texts.tryAgain}
            </Link>
            <Link as="button" onClick={onDismiss}>
              {texts.dismiss}
            </Link>
          </>
        )
      }
    >
      {advice}
    </Notice>
  );
}
