/**
 * What answers a worksheet function: with a number, a text or a rectangle of them. A value that carries its number
 * format is an object, and Excel takes those only of functions that declare it and must then take them as arguments.
 */
export type FunctionCode = (...args: unknown[]) => unknown;

/** Tells Excel which worksheet functions there are. What answers one is asked for when Excel calls it. */
export function associateFunctions(
  ids: readonly string[],
  codeOf: (id: string) => FunctionCode | Promise<FunctionCode>,
): void {
  for (const id of ids) {
    CustomFunctions.associate(id, async (...args: unknown[]) => {
      try {
        const code = await codeOf(id);
        // Excel appends its invocation object to the arguments.
        return await code(...args.slice(0, -1));
      } catch (error) {
        throw toCellError(error);
      }
    });
  }
}

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
