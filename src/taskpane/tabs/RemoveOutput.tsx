import { Link } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { Written } from '../../excel/types';
import { later } from '../controls/later';
import { texts } from '../texts';
import { useActions } from './context';

const RemoveOutputDialog = later(() => import('./RemoveOutputDialog'));

/** Takes back what was written, once the user has agreed. */
export function RemoveOutput({ written }: { written: Written }) {
  const actions = useActions();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Link as="button" onClick={() => setAsking(true)}>
        {texts.write.remove}
      </Link>
      {isAsking && (
        <Suspense fallback={null}>
          <RemoveOutputDialog
            written={written}
            onRemove={() => void actions.remove(written)}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
