import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { AnalysisDefinition } from '../../excel/types';
import { texts } from '../texts';
import { keptTexts as say } from '../texts/kept';

interface Props {
  analysis: AnalysisDefinition;
  onRemove(): void;
  onClose(): void;
}

/** Asks whether an analysis is to be removed. */
export function RemoveDialog({ analysis, onRemove, onClose }: Props) {
  const remove = () => {
    onClose();
    onRemove();
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{say.removeTitle}</DialogTitle>
          <DialogContent>{say.removeAsk(analysis.name, analysis.output?.sheet ?? null)}</DialogContent>
          <DialogActions>
            <Button onClick={remove}>{say.removeDone}</Button>
            <Button appearance="primary" autoFocus onClick={onClose}>
              {texts.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
