import type { Context } from '../context';
import { hostObject } from '../members';
import type { ObjectType } from '../members';

export const application = (context: Context) => hostObject(applicationType, context);

const applicationType: ObjectType<Context> = {
  name: 'Application',
  properties: {
    CalculationMode: { get: () => 'Automatic' },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (context) => hostObject(cultureType, context) },
  methods: {
    Calculate: ({ sheets }) => sheets.recalculate(),
    // Each batch is shown at once anyway.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
};

const cultureType: ObjectType<Context> = {
  name: 'CultureInfo',
  properties: { Name: { get: () => 'en-US' } },
};
