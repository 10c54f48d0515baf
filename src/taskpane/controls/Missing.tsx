import { Link } from '@fluentui/react-components';
import { texts } from '../texts';
import { Notice } from './Notice';

/** In the place of what could not be fetched: that it is not there, and how to ask for it again. */
export function Missing({ onRetry }: { onRetry(): void }) {
  return (
    <div role="alert">
      <Notice
        intent="error"
        title={texts.faultTitle.unexpected}
        actions={
          <Link as="button" onClick={onRetry}>
            {texts.tryAgain}
          </Link>
        }
      >
        {texts.unexpectedAdvice}
      </Notice>
    </div>
  );
}
