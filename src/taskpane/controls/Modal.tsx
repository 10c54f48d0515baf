import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';

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
 * readers too, and gives everything back when it closes.
 */
export function Modal({ title, children, actions, isAlert = false, initial, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the element goes: one that is already gone gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    initial.current?.focus();
    return () => element?.close();
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
