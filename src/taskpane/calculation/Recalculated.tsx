import { Link } from '@fluentui/react-components';
import { useDeferredValue } from 'react';
import { Notice } from '../controls/Notice';
import { texts } from '../texts';
import { calculationTexts as say } from '../texts/calculation';
import type { Recalculation } from './recalculate';

const intents = { working: 'info', done: 'success', failed: 'error' } as const;

/** What came of recalculating, until it is dismissed. */
export default function Recalculated({ news, onDismiss }: { news: Recalculation; onDismiss(): void }) {
  const text = inWords(news);
  // A live region speaks of what comes into it, not of what it comes with.
  const spoken = useDeferredValue(text, '');
  return (
    <>
      <div role="status" className="hidden">
        {spoken}
      </div>
      <Notice
        intent={intents[news.name]}
        actions={
          news.name !== 'working' && (
            <Link as="button" onClick={onDismiss}>
              {texts.dismiss}
            </Link>
          )
        }
      >
        {text}
      </Notice>
    </>
  );
}

const inWords = (news: Recalculation): string =>
  news.name === 'failed' ? `${say.failed} ${news.advice}` : say[news.name];
