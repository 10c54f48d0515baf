/** A worksheet function as Excel calls it. */
export interface FunctionEntry {
  id: string;
  /** Excel number format of a single number as result. */
  numberFormat?: string;
  call(...args: unknown[]): unknown;
}

/** Tells Excel which code answers which worksheet function. */
export function associateFunctions(entries: readonly FunctionEntry[]): void {
  const formats = Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.4');
  for (const { id, call, numberFormat } of entries) {
    CustomFunctions.associate(id, async (...args: unknown[]) => {
      try {
        // Excel appends its invocation object to the arguments.
        const result = await call(...args.slice(0, -1));
        return formats && numberFormat ? withFormat(result, numberFormat) : result;
      } catch (error) {
        throw toCellError(error);
      }
    });
  }
}

const withFormat = (result: unknown, numberFormat: string): unknown =>
  typeof result === 'number' ? { type: 'Double', basicValue: result, numberFormat } : result;

/** Errors a function may show; Excel knows others only as input. */
const shown: readonly string[] = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'];
const withMessage: readonly string[] = ['#VALUE!', '#N/A'];

function toCellError(error: unknown): CustomFunctions.Error {
  const { code, message } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
  const known = typeof code === 'string' && shown.includes(code) ? code : '#VALUE!';
  return new CustomFunctions.Error(
    known as CustomFunctions.ErrorCode,
    withMessage.includes(known) ? message : undefined,
  );
}
