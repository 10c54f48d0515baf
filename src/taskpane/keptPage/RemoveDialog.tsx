import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { AnalysisDefinition } from '../../excel/types';
import { Modal } from '../controls/Modal';
import { texts } from '../texts';
import { keptTexts as say } from '../texts/kept';

interface Props {
  analysis: AnalysisDefinition;
  onRemove(): void;
  onClose(): void;
}

/** Asks whether an analysis is to be removed. */
export function RemoveDialog({ analysis, onRemove, onClose }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  const remove = () => {
    onClose();
    onRemove();
  };
  return (
    <Modal
      isAlert
      title={say.removeTitle}
      initial={cancel}
      onClose={onClose}
      actions={
        <>
          <Button onClick={remove}>{say.removeDone}</Button>
          <Button ref={cancel} appearance="primary" onClick={onClose}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      {say.removeAsk(analysis.name, analysis.output?.sheet ?? null)}
    </Modal>
  );
}
