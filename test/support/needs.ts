/**
 * Tests that need what not every machine has. Where it is missing they are skipped under a name with the reason, which
 * test/reporters/skipped.js repeats in the last lines of the run.
 */

const skippedName = (name: string, reason: string) => `${name} [skipped: ${reason}]`;

export const describeIf = (present: boolean, reason: string) => (name: string, body: () => void) =>
  present ? describe(name, body) : describe.skip(skippedName(name, reason), body);

export const testIf =
  (present: boolean, reason: string) => (name: string, body: () => unknown, patience?: number) =>
    present
      ? test(name, body as jest.ProvidesCallback, patience)
      : test.skip(skippedName(name, reason), () => {});
