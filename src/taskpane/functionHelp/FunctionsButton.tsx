import { Button } from '@fluentui/react-components';
import { MathFormula20Regular } from '@fluentui/react-icons/svg/math-formula';
import { texts } from '../texts';

interface Props {
  isOpen: boolean;
  onToggle(): void;
}

/** The way to the worksheet functions. */
export function FunctionsButton({ isOpen, onToggle }: Props) {
  return (
    <Button
      appearance="subtle"
      icon={<MathFormula20Regular />}
      aria-label={texts.functions}
      title={texts.functions}
      aria-expanded={isOpen}
      onClick={onToggle}
    />
  );
}
