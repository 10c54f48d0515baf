import type { Written } from '../../excel/types';
import { RemoveDialog } from '../controls/RemoveDialog';
import { resultTexts } from '../texts/result';

interface Props {
  written: Written;
  onRemove(): void;
  onClose(): void;
}

/** Says what goes with an output, and what stays. */
export default function RemoveOutputDialog({ written: { sheet, chart, newSheet }, ...props }: Props) {
  const say = resultTexts.write;
  return (
    <RemoveDialog title={say.removeTitle} {...props}>
      {say.removeAsk(sheet, chart !== null, newSheet)}
    </RemoveDialog>
  );
}
