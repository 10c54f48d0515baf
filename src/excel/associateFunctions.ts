/** What answers a worksheet function. */
export interface FunctionCode {
  /** Excel number format for a single number as result of these arguments. */
  numberFormat?(...args: unknown[]): string | undefined;
  call(...args: unknown[]): unknown;
}

/** Tells Excel which worksheet functions there are. What answers one is asked for when Excel calls it. */
export function associateFunctions(
  ids: readonly string[],
  codeOf: (id: string) => FunctionCode | Promise<FunctionCode>,
): void {
  const formats = Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.4');
  for (const id of ids) {
    CustomFunctions.associate(id, async (...args: unknown[]) => {
      try {
        const { call, numberFormat } = await codeOf(id);
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
