import type { Context, Target } from '../context';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';
import { applicationType } from './application';
import { addinServiceType, runtimeStateType, startStateType } from './addIn';
import { chartAxes, chartLegend, chartTitle, seriesFormat } from './chartParts';
import { chartCollectionType } from './charts';
import { pointsCollectionType } from './chartPoints';
import { seriesCollectionType } from './chartSeries';
import { conditionalFormatsType } from './conditionalFormats';
import { customFunctionsType } from './customFunctions';
import { dataValidationType } from './dataValidation';
import { columnFilterType, sheetFilterType, tableFilterType } from './filters';
import { freezePanesType } from './freezePanes';
import { nameCollectionType } from './names';
import { pageLayoutType } from './pageLayout';
import { pivotTableCollectionType } from './pivots';
import { pivotTableType } from './pivotTable';
import { sheetProtectionType, workbookProtectionType } from './protection';
import { rangeType } from './range';
import { rangeAreasType } from './rangeAreas';
import { rangeFormatType } from './rangeFormat';
import { rangeViewType } from './rangeView';
import { settingCollectionType } from './settings';
import { sheetFunctionsType } from './sheetFunctions';
import { slicerCollectionType } from './slicers';
import { tableType } from './table';
import { columnCollectionType } from './tableColumns';
import { tableCollectionType } from './tables';
import type { Kind, Targets } from './targets';
import { workbookType } from './workbook';
import { worksheetType } from './worksheet';
import { worksheetCollectionType } from './worksheets';
import { xmlPartCollectionType } from './xmlParts';

/** The one file that knows them all; each knows the others by their kinds. */
const types: { readonly [K in Kind]: ObjectType<Target<K>> } = {
  AddinInternalService: addinServiceType,
  AppRuntimePersistenceService: startStateType,
  AppRuntimeService: runtimeStateType,
  Application: applicationType,
  AutoFilter: tableFilterType,
  ChartAxes: chartAxes,
  ChartCollection: chartCollectionType,
  ChartLegend: chartLegend,
  ChartPointsCollection: pointsCollectionType,
  ChartSeriesCollection: seriesCollectionType,
  ChartSeriesFormat: seriesFormat,
  ChartTitle: chartTitle,
  ConditionalFormatCollection: conditionalFormatsType,
  CustomFunctions: customFunctionsType,
  CustomXmlPartCollection: xmlPartCollectionType,
  DataValidation: dataValidationType,
  Filter: columnFilterType,
  Functions: sheetFunctionsType,
  NamedItemCollection: nameCollectionType,
  PageLayout: pageLayoutType,
  PivotTable: pivotTableType,
  PivotTableCollection: pivotTableCollectionType,
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeFormat: rangeFormatType,
  RangeView: rangeViewType,
  SettingCollection: settingCollectionType,
  SheetFilter: sheetFilterType,
  SlicerCollection: slicerCollectionType,
  Table: tableType,
  TableCollection: tableCollectionType,
  TableColumnCollection: columnCollectionType,
  Workbook: workbookType,
  WorkbookProtection: workbookProtectionType,
  Worksheet: worksheetType,
  WorksheetCollection: worksheetCollectionType,
  WorksheetFreezePanes: freezePanesType,
  WorksheetProtection: sheetProtectionType,
};

export const make = <K extends Kind>(context: Context, kind: K, target: Targets[K]): HostObject =>
  hostObject(types[kind], { ...target, context });
