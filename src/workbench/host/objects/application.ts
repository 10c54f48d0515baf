import type { Target } from '../context';
import { hostObject } from '../members';
import type { ObjectType } from '../members';

export const applicationType: ObjectType<Target<'Application'>> = {
  name: 'Application',
  properties: {
    CalculationMode: { get: () => 'Automatic' },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (target) => hostObject(cultureType, target) },
  methods: {
    Calculate: ({ context }) => context.sheets.recalculate(),
    // Each batch is shown at once anyway.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
};

const cultureType: ObjectType<Target<'Application'>> = {
  name: 'CultureInfo',
  properties: { Name: { get: () => 'en-US' } },
};
