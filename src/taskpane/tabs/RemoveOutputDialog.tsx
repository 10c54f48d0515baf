import type { Written } from '../../excel/types';
import { RemoveDialog } from '../controls/RemoveDialog';
import { removalText } from '../flow/writtenText';
import { resultTexts } from '../texts/result';

interface Props {
  written: Written;
  onRemove(): void;
  onClose(): void;
}

/** Says what goes with an output, and what stays. */
export default function RemoveOutputDialog({ written, ...props }: Props) {
  const say = resultTexts.write;
  const { sheet, chart, newSheet } = written;
  return (
    <RemoveDialog title={say.removeTitle} {...props}>
      {removalText(say.removeAsk(sheet, chart !== null, newSheet), written)}
    </RemoveDialog>
  );
}
