import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { bringFocus } from './bringFocus';

interface Props {
  title: string;
  children: ReactNode;
  actions: ReactNode;
  /** An answer is needed: a press beside it does not close it. */
  isAlert?: boolean;
  /** What has the focus first. */
  initial: RefObject<HTMLElement | null>;
  onClose(): void;
}

/**
 * A question over the pane. The browser's own dialog keeps the focus inside, takes all else out of reach, of screen
 * readers too, and gives everything back when it closes. Whoever has gone to the sheet before it comes keeps the keys:
 * it is in sight, and has the focus once one is back in the pane.
 */
export function Modal({ title, children, actions, isAlert = false, initial, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the element goes: one that is already gone gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    const ask = () => {
      element?.removeAttribute('open');
      element?.showModal();
      initial.current?.focus();
    };
    if (document.hasFocus()) ask();
    else {
      element?.setAttribute('open', '');
      window.addEventListener('focus', ask, { once: true });
    }
    return () => {
      window.removeEventListener('focus', ask);
      // It gives the focus back at once, wherever the user is.
      if (document.hasFocus()) element?.close();
      else if (before instanceof HTMLElement) bringFocus(before);
    };
  }, [initial]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role={isAlert ? 'alertdialog' : undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        // The state decides whether it is shown.
        event.preventDefault();
        onClose();
      }}
      onClick={({ target }) => {
        if (target === dialog.current && !isAlert) onClose();
      }}
    >
      <div className="dialog-body">
        <h2 id={id}>{title}</h2>
        <div>{children}</div>
        <div className="dialog-actions">{actions}</div>
      </div>
    </dialog>
  );
}
