import type { Switches } from './switches';

/** What Excel on the web can do, as `Office.context.requirements` says it. Texts, for 1.20 is not 1.2. */
const usual = {
  ExcelApi: '1.17',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.9',
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  Settings: '1.1',
  Selection: '1.1',
  CustomXmlParts: '1.1',
  TableBindings: '1.1',
};

/** The oldest Excel that is sold and takes the add-in: LTSC 2021. */
const of2021 = { ExcelApi: '1.14', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1', RibbonApi: '1.1' };

/** The requirement sets a pane that opens now is told of. */
export function requirementSets({ undoGroups, excel2021 }: Switches): Record<string, string> {
  if (excel2021) return { ...usual, ...of2021 };
  return undoGroups ? { ...usual, ExcelApi: '1.20' } : usual;
}
