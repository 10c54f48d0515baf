import { invalid, nameKey, quote } from '../../cells';
import type { Argument } from '../arguments';
import { type GivenPair, type GivenPairs, readPairs } from './grammar';
import { settingsDescription } from './description';
import type { SettingName } from './names';
import { kindBehind, type OfKind, type Setting, settingNamed } from './setting';

/** The settings a function takes, by the names the code calls them. */
type Settings = Record<string, Setting<unknown>>;

type ValuesOf<S extends Settings> = { [K in keyof S]: S[K] extends Setting<infer T> ? T : never };

/** What is said of a setting that nothing listens to in this call, by its key. */
type Deaf<S extends Settings> = Partial<Record<keyof S, string>>;

/** The settings of one call. Whether a setting is listened to may hang on other arguments, so values are read last. */
export class GivenSettings<S extends Settings> {
  constructor(
    private readonly taken: S,
    private readonly form: GivenPairs['form'],
    private readonly pairs: ReadonlyMap<SettingName, GivenPair>,
  ) {}

  /** The values given, what holds otherwise for all others. */
  values(deaf: Deaf<S> = {}): ValuesOf<S> {
    const values = Object.entries(this.taken).map(([key, setting]) => [
      key,
      this.valueOf(setting, deaf[key]),
    ]);
    return Object.fromEntries(values) as ValuesOf<S>;
  }

  private valueOf(setting: Setting<unknown>, deaf: string | undefined): unknown {
    const pair = this.pairs.get(setting.name);
    if (!pair || pair.values.length === 0) return setting.otherwise;
    if (deaf === undefined) return valueIn(pair, setting);
    if (this.form === 'text') throw invalid(`settings, ${pair.place}: ${deaf}`);
    return setting.otherwise;
  }
}

/** The argument `settings` of a function that takes these. */
export function settingsArgument<S extends Settings>(taken: S): Argument<GivenSettings<S>> {
  const settings = Object.values(taken);
  return {
    name: 'settings',
    description: settingsDescription(settings.map(({ name }) => name)),
    dimensionality: 'matrix',
    optional: true,
    settings,
    read: (argument, deliversNull = () => false) => {
      const { form, pairs } = readPairs(argument, deliversNull);
      return new GivenSettings(taken, form, byName(pairs, form, settings));
    },
  };
}

function byName(
  pairs: readonly GivenPair[],
  form: GivenPairs['form'],
  taken: readonly Setting<unknown>[],
): Map<SettingName, GivenPair> {
  const known = `Known are: ${taken.map(({ name }) => name).join(', ')}.`;
  const found = new Map<SettingName, GivenPair>();
  for (const pair of pairs) {
    const kind = kindBehind(pair.name);
    const name = kind?.name ?? settingNamed(pair.name);
    if (name === null)
      throw invalid(`settings, ${pair.place}: ${quote(pair.name)} is not a setting. ${known}`);
    const earlier = found.get(name);
    if (earlier && !kind)
      throw invalid(`settings, ${pair.place}: ${name} stands already in ${earlier.place}. Give it once.`);
    const isTaken = taken.some((setting) => setting.name === name);
    if (!isTaken && form === 'text' && pair.values.length > 0) {
      throw invalid(`settings, ${pair.place}: ${name} means nothing to this function. ${known}`);
    }
    found.set(name, kind ? withKind(earlier, pair, kind.of) : pair);
  }
  return found;
}

/** A pair that says something of one kind of touch, together with those of other kinds before it. */
function withKind(earlier: GivenPair | undefined, pair: GivenPair, of: string): GivenPair {
  const before = (earlier?.values ?? []) as readonly OfKind[];
  const again = before.find((each) => nameKey(each.of) === nameKey(of));
  const called = pair.name.trim();
  if (again)
    throw invalid(`settings, ${pair.place}: ${called} stands already in ${again.place}. Give it once.`);
  if (pair.mayBeBlank && pair.values.length > 0 && pair.values.every((value) => value === 0))
    throw zeroOrEmpty(`settings, ${pair.place}, ${called}`);
  if (pair.values.length === 0) return earlier ?? pair;
  const kinds: readonly OfKind[] = [...before, { of, values: pair.values, place: pair.place }];
  return { ...pair, values: kinds, mayBeBlank: false };
}

function valueIn({ values, place, mayBeBlank }: GivenPair, setting: Setting<unknown>): unknown {
  const at = `settings, ${place}, ${setting.name}`;
  const due = setting.takes === 'several' ? null : setting.takes;
  const given = mayBeBlank ? withoutZerosBehind(values, due ?? 1) : values;
  if (mayBeBlank && given.every((value) => value === 0)) return zeroOrBlank(given, setting, at);
  if (due !== null && given.length !== due) {
    throw invalid(
      `${at} takes ${due === 1 ? 'one value' : `${due} values`}, not ${given.length}. ` +
        'Decimals have a point; a text that holds a comma stands in quotation marks.',
    );
  }
  return setting.read(given, at);
}

/** Empty cells to the right of the values, in an Excel that delivers them as 0. */
function withoutZerosBehind(values: readonly unknown[], due: number): readonly unknown[] {
  let end = values.length;
  while (end > due && values[end - 1] === 0) end--;
  return values.slice(0, end);
}

/** What a cell means that holds 0 or is empty: nothing where 0 would change nothing or be no value, else an error. */
function zeroOrBlank(zeros: readonly unknown[], setting: Setting<unknown>, at: string): unknown {
  if (!accepts(zeros, setting, at)) return setting.otherwise;
  throw zeroOrEmpty(at);
}

const zeroOrEmpty = (at: string) =>
  invalid(
    `${at} is 0 or its cell is empty: this Excel delivers both alike. ` +
      `Enter the 0 as text (with an apostrophe before it), or delete the row.`,
  );

function accepts(zeros: readonly unknown[], setting: Setting<unknown>, at: string): boolean {
  try {
    return setting.read(zeros, at) === 0 && setting.otherwise !== 0;
  } catch {
    return false;
  }
}
