import type { Context } from '../context';
import { HostError, itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType, Property } from '../members';
import { application } from './application';
import { nameList } from './names';
import { workbookProtection } from './protection';
import { range } from './range';
import { settingCollection } from './settings';
import { sheetFunctions } from './sheetFunctions';
import { tableList } from './tables';
import { worksheetCollection } from './worksheets';
import { xmlPartCollection } from './xmlParts';

export const workbook = (context: Context) => hostObject(workbookType, context);

function selected(context: Context): HostObject {
  if (context.switches.chartSelected) {
    throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
  }
  const { sheet, area } = context.sheets.selection();
  return range(context, sheet, area);
}

const fixed = (value: unknown): Property<Context> => ({ get: () => value });

const workbookType: ObjectType<Context> = {
  name: 'Workbook',
  properties: {
    Name: { get: ({ book }) => book.name },
    ReadOnly: fixed(false),
    IsDirty: fixed(false),
    AutoSave: fixed(false),
    PreviouslySaved: fixed(true),
    CalculationEngineVersion: fixed(191029),
  },
  objects: {
    Application: (context) => application(context),
    Worksheets: (context) => worksheetCollection(context),
    Functions: (context) => sheetFunctions(context),
    Tables: (context) => tableList(context, () => context.book.tables),
    Names: (context) => nameList(context),
    Protection: (context) => workbookProtection(context),
    Settings: (context) => settingCollection(context),
    CustomXmlParts: (context) => xmlPartCollection(context),
  },
  methods: {
    GetSelectedRange: selected,
    GetActiveCell: (context) => {
      const { sheet, area } = context.sheets.selection();
      return range(context, sheet, { ...area, rows: 1, columns: 1 });
    },
    GetActiveChart: (context) => {
      if (!context.switches.chartSelected) throw itemNotFound('the active chart');
      return null;
    },
    GetActiveChartOrNullObject: () => null,
    _RemoveReference: (context, reference: string) => context.release(reference),
    _RegisterSelectionChangedEvent: () => undefined,
    _UnregisterSelectionChangedEvent: () => undefined,
  },
};
