import type { Target } from '../context';
import { HostError, itemNotFound } from '../errors';
import type { HostObject, ObjectType, Property } from '../members';
import { range } from './places';

type BookTarget = Target<'Workbook'>;

function selected({ context }: BookTarget): HostObject {
  if (context.switches.chartSelected) {
    throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
  }
  const { sheet, area } = context.sheets.selection();
  return range(context, sheet, area);
}

const fixed = (value: unknown): Property<BookTarget> => ({ get: () => value });

export const workbookType: ObjectType<BookTarget> = {
  name: 'Workbook',
  properties: {
    Name: { get: ({ context }) => context.book.name },
    ReadOnly: fixed(false),
    IsDirty: fixed(false),
    AutoSave: fixed(false),
    PreviouslySaved: fixed(true),
    CalculationEngineVersion: fixed(191029),
  },
  objects: {
    Application: ({ context }) => context.make('Application', {}),
    Worksheets: ({ context }) => context.make('WorksheetCollection', {}),
    Functions: ({ context }) => context.make('Functions', {}),
    Tables: ({ context }) => context.make('TableCollection', { tables: () => context.book.tables }),
    PivotTables: ({ context }) => context.make('PivotTableCollection', {}),
    Slicers: ({ context }) => context.make('SlicerCollection', {}),
    Names: ({ context }) => context.make('NamedItemCollection', {}),
    Protection: ({ context }) => context.make('WorkbookProtection', {}),
    Settings: ({ context }) => context.make('SettingCollection', {}),
    CustomXmlParts: ({ context }) =>
      context.make('CustomXmlPartCollection', { parts: () => context.book.xmlParts }),
  },
  methods: {
    GetSelectedRange: selected,
    GetActiveCell: ({ context }) => {
      const { sheet, area } = context.sheets.selection();
      return range(context, sheet, { ...area, rows: 1, columns: 1 });
    },
    GetActiveChart: ({ context }) => {
      if (!context.switches.chartSelected) throw itemNotFound('the active chart');
      return null;
    },
    GetActiveChartOrNullObject: () => null,
    _RemoveReference: ({ context }, reference: string) => context.release(reference),
    _RegisterSelectionChangedEvent: () => undefined,
    _UnregisterSelectionChangedEvent: () => undefined,
  },
};
