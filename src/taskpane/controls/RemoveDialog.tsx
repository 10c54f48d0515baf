import { Button } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { texts } from '../texts';
import { Modal } from './Modal';

interface Props {
  title: string;
  /** What goes and what stays. */
  children: ReactNode;
  onRemove(): void;
  onClose(): void;
}

/** Asks before something is removed; to leave it is the answer at hand. */
export function RemoveDialog({ title, children, onRemove, onClose }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  const remove = () => {
    onClose();
    onRemove();
  };
  return (
    <Modal
      isAlert
      title={title}
      initial={cancel}
      onClose={onClose}
      actions={
        <>
          <Button onClick={remove}>{texts.remove}</Button>
          <Button ref={cancel} appearance="primary" onClick={onClose}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      {children}
    </Modal>
  );
}
