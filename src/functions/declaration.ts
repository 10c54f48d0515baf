import { invalid } from '../cells';
import { fitting } from './answerSize';
import type { Argument } from './arguments';
import type { Output } from './output';
import type { FormatUnder } from './spillFormats';
import { type SettingPair, settingsText } from './settings/text';

export interface Example {
  /** As typed into a cell. */
  formula: string;
  result: string;
}

/**
 * One worksheet function, declared once: the metadata Excel reads, the argument checks, the help page, the reference
 * and the workbench's registration all come from here.
 */
export interface CustomFunction {
  /** Without the namespace, for example `ATTRIBUTION`. Never changed after release. */
  id: string;
  /** One sentence for AutoComplete. */
  description: string;
  arguments: readonly Argument<unknown>[];
  /** `matrix`: the result may spill. */
  result: 'scalar' | 'matrix';
  /** Which of its figures want a number format. */
  formats?: FormatUnder;
  /** Paragraphs for the help page: what the figure means, its unit, when it misleads, what it refuses. */
  details: readonly string[];
  examples: readonly Example[];
  /** Where the definition comes from. */
  source: string;
  /**
   * Computes the result from what Excel passes: a matrix for a range, numbers, text, and `null` for an omitted
   * argument. Answers a scalar or a full rectangle; throws a `CellError`.
   */
  compute(...args: unknown[]): Output;
}

type Values<A extends readonly Argument<unknown>[]> = {
  [K in keyof A]: A[K] extends Argument<infer T> ? T : never;
};

type Declaration<A extends readonly Argument<unknown>[]> = Omit<CustomFunction, 'arguments' | 'compute'> & {
  arguments: readonly [...A];
  compute(...values: Values<A>): Output;
  /** What arguments as 0.1.0 took them are called as settings; none where the call is written as it is now. */
  formerly?(args: readonly unknown[]): readonly SettingPair[];
};

/** Declares a function; its arguments are checked and read before its own `compute` sees them. */
export function declareFunction<A extends readonly Argument<unknown>[]>(
  declaration: Declaration<A>,
): CustomFunction {
  const { formerly, ...described } = declaration;
  const valuesOf = (args: unknown[]) => {
    refuseFormer(formerly?.(args) ?? []);
    const deliversNull = () => args.some(holdsNull);
    return declaration.arguments.map((each, i) => each.read(args[i] ?? null, deliversNull)) as Values<A>;
  };
  return {
    ...described,
    compute: (...args) => fitting(declaration.compute(...valuesOf(args))),
  };
}

/** An argument that has become a setting is never read as what stands in its place now. */
function refuseFormer(pairs: readonly SettingPair[]): void {
  if (pairs.length === 0) return;
  const text = settingsText(pairs).replaceAll('"', '""');
  throw invalid(`The arguments have changed since version 0.1.0: write settings "${text}".`);
}

const holdsNull = (argument: unknown): boolean =>
  Array.isArray(argument) && (argument as unknown[][]).some((cells) => cells.includes(null));
