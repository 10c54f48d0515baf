import type { FrozenTexts } from '../../src/excel/types';

/** What a test has an output say of itself once it is frozen. */
export const frozenTexts: FrozenTexts = {
  answer: (hasInputs) => (hasInputs ? 'Values by the settings' : 'Values'),
  note: (cells) => `Computed with ${cells}`,
  live: { note: (cells) => `Settings: ${cells}.`, noRoom: 'No room for settings' },
};
