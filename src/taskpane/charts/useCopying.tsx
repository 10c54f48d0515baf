import { Button } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { type ReactNode, useState } from 'react';
import { Notice } from '../controls/Notice';
import { takeFocus } from '../controls/takeFocus';

interface Words {
  label: string;
  done: string;
  /** What to do instead. */
  refused: string;
}

/**
 * A button that copies, to stand beside a heading, and what came of it, to stand below.
 *
 * @param copy answers whether the clipboard took it.
 */
export function useCopying(
  { label, done, refused }: Words,
  copy: () => boolean | Promise<boolean>,
): { button: ReactNode; outcome: ReactNode } {
  const [isDone, setDone] = useState<boolean | null>(null);
  return {
    button: (
      <Button
        className="copy"
        appearance="subtle"
        size="small"
        icon={isDone ? <Checkmark16Regular /> : <Copy16Regular />}
        aria-label={label}
        title={label}
        onClick={async (event) => {
          takeFocus(event);
          // What is said again is heard only if it was gone in between.
          setDone(null);
          setDone(await copy());
        }}
        onBlur={() => setDone(null)}
      />
    ),
    outcome: (
      <div role="status" className={isDone === false ? undefined : 'hidden'}>
        {isDone === true && done}
        {isDone === false && <Notice intent="warning">{refused}</Notice>}
      </div>
    ),
  };
}
