import type { Target } from '../context';
import { invalidArgument } from '../errors';
import { hostObject } from '../members';
import type { ObjectType } from '../members';

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export const applicationType: ObjectType<Target<'Application'>> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      get: ({ context }) => (context.sheets.calculatesManually() ? 'Manual' : 'Automatic'),
      set: ({ context }, mode) => {
        if (!modes.includes(String(mode)))
          throw invalidArgument(`there is no calculation mode "${String(mode)}"`);
        context.sheets.calculateManually(mode === 'Manual');
      },
    },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (target) => hostObject(cultureType, target) },
  methods: {
    Calculate: ({ context }) => context.recalculate(),
    // Each batch is shown at once anyway.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
};

const cultureType: ObjectType<Target<'Application'>> = {
  name: 'CultureInfo',
  properties: { Name: { get: () => 'en-US' } },
};
