/** A worksheet function as Excel calls it. */
export interface FunctionEntry {
  id: string;
  /** Excel number format for a single number as result of these arguments. */
  numberFormat?(...args: unknown[]): string | undefined;
  call(...args: unknown[]): unknown;
}

/** Tells Excel which code answers which worksheet function. */
export function associateFunctions(entries: readonly FunctionEntry[]): void {
  const formats = Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.4');
  for (const { id, call, numberFormat } of entries) {
    CustomFunctions.associate(id, async (...args: unknown[]) => {
      try {
        // Excel appends its invocation object to the arguments.
        const given = args.slice(0, -1);
        return withFormat(await call(...given), formats ? numberFormat?.(...given) : undefined);
      } catch (error) {
        throw toCellError(error);
      }
    });
  }
}

const withFormat = (result: unknown, numberFormat: string | undefined): unknown =>
  typeof result === 'number' && numberFormat !== undefined
    ? { type: 'Double', basicValue: result, numberFormat }
    : result;

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
