import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import { cellName } from '../model/address';
import { isError } from '../model/input';
import type { Switches } from '../host/switches';
import { areTooLarge, isTooTall, rowsOf } from './argumentSize';
import { errorName } from './dispatcher';
import type { Outcome } from './dispatcher';
import type { FunctionMetadata } from './metadata';
import type { Cell, Results } from './results';

export interface FunctionHost {
  readonly results: Results;
  readonly switches: Switches;
  readonly allowErrors: boolean;
  sheetName(id: string): string;
  /** The last row of a sheet in use. Those beyond it are sent on the web alone. */
  lastUsedRow(id: string): number;
  note(sheet: string, row: number, column: number, message: string | null): void;
}

/** One of the add-in's functions, as the grid's formula engine knows it. */
export class WorksheetFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly metadata: FunctionMetadata,
    name: string,
    private readonly host: FunctionHost,
  ) {
    super(name);
    this.minParams = metadata.parameters.filter(({ optional }) => !optional).length;
    this.maxParams = metadata.parameters.some(({ repeating }) => repeating)
      ? 255
      : metadata.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const { parameters, options, id } = this.metadata;
    const cell = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
    const allowErrors = options?.allowErrorForDataTypeAny ?? this.host.allowErrors;
    const isLimited = this.host.switches.functionLimit5MB;
    if (isLimited && variants.some((variant) => this.isTooTall(variant))) return tooLarge();
    const args: unknown[] = [];
    for (let index = 0; index < Math.max(parameters.length, variants.length); index++) {
      const variant = variants[index] as FunctionVariantType | undefined;
      const matrix = parameters[index]?.dimensionality === 'matrix';
      args.push(variant === undefined ? null : this.argument(variant, matrix));
    }
    if (isLimited && areTooLarge(args)) return tooLarge();
    const errors = args.flat(2).filter(isError);
    if (errors.includes(ErrorType.CONNECT)) return ErrorValueObject.create(ErrorType.CONNECT);
    if (errors.length > 0 && !allowErrors) return ErrorValueObject.create(errors[0] as ErrorType);
    const address = `${this.host.sheetName(cell.sheet)}!${cellName(cell.row, cell.column)}`;
    const call = { name: id, args: args.map(errorsAsObjects), address, allowErrors };
    const outcome = this.host.results.of(cell, call);
    return outcome ? this.result(outcome, cell) : ErrorValueObject.create(ErrorType.CONNECT);
  }

  private argument(variant: FunctionVariantType, matrix: boolean): unknown {
    if (variant.isReferenceObject()) return this.rangeArgument(variant as BaseReferenceObject, matrix);
    const value = variant as BaseValueObject;
    if (value.isArray()) {
      const rows: unknown[][] = [];
      (value as ArrayValueObject).iterator((cell, row) => {
        (rows[row] ??= []).push(cell ? plain(cell) : null);
      });
      return matrix || rows.length !== 1 || rows[0].length !== 1 ? rows : rows[0][0];
    }
    return matrix && !value.isNull() ? [[plain(value)]] : plain(value);
  }

  private get blank(): 0 | null {
    return this.host.switches.blanks === '0' ? 0 : null;
  }

  private isTooTall(variant: FunctionVariantType): boolean {
    if (!variant.isReferenceObject()) return false;
    const reference = variant as BaseReferenceObject;
    return isTooTall(reference, this.host.lastUsedRow(reference.getSheetId()), this.blank);
  }

  private rangeArgument(reference: BaseReferenceObject, matrix: boolean): unknown {
    const { startRow, startColumn, endColumn } = reference.getRangePosition();
    const last = this.host.lastUsedRow(reference.getSheetId());
    const { blank } = this;
    const rows: unknown[][] = [];
    reference.iterator((cell, row) => {
      if (row > last && row > startRow) return false;
      (rows[row - startRow] ??= []).push(cell ? plain(cell, blank) : blank);
      return undefined;
    });
    if (this.host.switches.functionLimit5MB) {
      const empty = Array<unknown>(endColumn - startColumn + 1).fill(blank);
      while (rows.length < rowsOf(reference)) rows.push(empty);
    }
    return matrix || rows.length > 1 || rows[0]?.length > 1 ? rows : (rows[0]?.[0] ?? null);
  }

  private result({ failed, value, errorCode }: Outcome, cell: Cell): BaseValueObject {
    const { sheet, row, column } = cell;
    const returned = asError(value);
    const message = failed ? text(value) : (returned?.message ?? null);
    this.host.note(sheet, row, column, message || null);
    if (failed) return ErrorValueObject.create(errorName(errorCode) as ErrorType);
    if (!Array.isArray(value)) return valueObject(value);
    const rows = value as unknown[][];
    const columnCount = Math.max(1, ...rows.map((cells) => cells.length));
    return ArrayValueObject.create({
      calculateValueList: rows.map((cells) =>
        Array.from({ length: columnCount }, (_, index) => valueObject(cells[index])),
      ),
      rowCount: rows.length,
      columnCount,
      unitId: this.unitId ?? '',
      sheetId: sheet,
      row,
      column,
    });
  }
}

/** What Excel on the web shows in place of a result. */
const tooLarge = () => ErrorValueObject.create(ErrorType.CALC);

const text = (value: unknown) =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

interface ErrorResult {
  error: string;
  message: string | null;
}

/** An error object a function returned rather than threw. */
function asError(value: unknown): ErrorResult | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { type, errorType, basicValue, message, errorMessage } = value as Record<string, string | undefined>;
  if (type !== 'Error') return null;
  const names: Record<string, string> = {
    NotAvailable: '#N/A',
    Div0: '#DIV/0!',
    Num: '#NUM!',
    Value: '#VALUE!',
    Null: '#NULL!',
    Ref: '#REF!',
    Name: '#NAME?',
  };
  return {
    error: basicValue ?? names[errorType ?? ''] ?? '#VALUE!',
    message: message ?? errorMessage ?? null,
  };
}

function valueObject(value: unknown): BaseValueObject {
  if (typeof value === 'number' && Number.isFinite(value)) return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (isError(value)) return ErrorValueObject.create(value as ErrorType);
  if (typeof value === 'string') return StringValueObject.create(value);
  const error = asError(value);
  if (error) return ErrorValueObject.create(error.error as ErrorType);
  // The metadata of the add-in declare no data types, so Excel takes none.
  if (typeof value === 'object' && value !== null) return ErrorValueObject.create(ErrorType.VALUE);
  // Excel shows what it cannot show (null, NaN) as 0.
  return NumberValueObject.create(0);
}

function plain(value: BaseValueObject, blank: unknown = null): unknown {
  if (value.isNull()) return blank;
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  return value.getValue();
}

/** Errors that are let in arrive as objects office.js turns into CustomFunctions.Error. */
function errorsAsObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(errorsAsObjects);
  return isError(value) ? { type: 'CustomFunctionError', code: value } : value;
}
