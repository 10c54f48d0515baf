/**
 * What answers a worksheet function: with a number, a text or a rectangle of them. A value that carries its number
 * format is an object, and Excel takes those only of functions that declare it and must then take them as arguments.
 * `signal` aborts once nobody waits for the answer any more.
 */
export type FunctionCode = (args: unknown[], signal: AbortSignal) => unknown;

/** Tells Excel which worksheet functions there are. What answers one is asked for when Excel calls it. */
export function associateFunctions(
  ids: readonly string[],
  codeOf: (id: string) => FunctionCode | Promise<FunctionCode>,
): void {
  for (const id of ids) {
    CustomFunctions.associate(id, async (...args: unknown[]) => {
      // Excel appends its invocation object to the arguments.
      const invocation = args.pop() as CustomFunctions.CancelableInvocation;
      const cancel = new AbortController();
      // The formula or a cell it refers to was changed, or Excel computes anew.
      invocation.onCanceled = () => cancel.abort();
      try {
        const code = await codeOf(id);
        return await code(args, cancel.signal);
      } catch (error) {
        throw toCellError(error);
      } finally {
        // office.js keeps the object for good.
        invocation.onCanceled = undefined;
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
