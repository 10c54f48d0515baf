import type { Dictionary } from './dictionary';
import { type NameRule, tidy } from './names';
import { TextIds } from './textIds';

/** A column of names: each cell is the number of its name. */
export interface NameColumn {
  ids: Int32Array;
  names: readonly string[];
  /** The names as the sheet holds them: a number where it holds nothing else. */
  cells: readonly (string | number)[];
  /** The name with the most spellings that differ in more than blanks, how many it has, and how many more names have some. */
  spelt: { name: string; spellings: number; more: number } | null;
  /** How many ids an identity table put in the place of others, as how many customers and in how many cells; absent: there is none. */
  owned?: { ids: number; customers: number; rows: number };
}

/**
 * Makes one name of the spellings a rule takes for one, in order of appearance. It is shown in its most frequent spelling,
 * of equals in the first. The work is done once a spelling, and most of it only where there is something to fold.
 *
 * @param spelling number of the spelling in each cell; negative: no name.
 * @param rule `null`: each spelling is known to be its own name.
 */
export function foldNames(dictionary: Dictionary, spelling: Int32Array, rule: NameRule | null): NameColumn {
  const { names, cells } = dictionary;
  // Most columns of ids: every spelling is its own name.
  if (areAllMet(spelling, names.length) && areOwnNames(names, rule))
    return { ids: spelling, names, cells, spelt: null };
  return folded(dictionary, spelling, countOf(spelling, names.length), rule);
}

/** Whether cells have all spellings, each for the first time behind those numbered before it: so it is unless rows were left out. */
function areAllMet(spelling: Int32Array, spellings: number): boolean {
  let met = 0;
  for (let row = 0; row < spelling.length && met < spellings; row++) if (spelling[row] === met) met++;
  return met === spellings;
}

/** How many cells each spelling has. */
function countOf(spelling: Int32Array, spellings: number): Int32Array {
  const count = new Int32Array(spellings);
  for (let row = 0; row < spelling.length; row++) if (spelling[row] >= 0) count[spelling[row]]++;
  return count;
}

const areOwnNames = (names: readonly string[], rule: NameRule | null): boolean =>
  rule === null || names.every((name) => tidy(name) === name && rule(name) === name);

function folded(
  { names, cells }: Dictionary,
  spelling: Int32Array,
  count: Int32Array,
  rule: NameRule | null,
): NameColumn {
  const tidied = names.map(tidy);
  const leader = leaders(rule === null ? tidied : tidied.map(rule), names, count);
  if (leader.every((first, each) => first === each && tidied[each] === names[each])) {
    return { ids: spelling, names, cells, spelt: null };
  }
  const { shown, spelt } = severalSpellings(tidied, leader, count);
  const idOf = new Int32Array(names.length);
  const folded: { names: string[]; cells: (string | number)[] } = { names: [], cells: [] };
  leader.forEach((first, each) => {
    if (first !== each) {
      idOf[each] = first === unused ? unused : idOf[first];
      return;
    }
    idOf[each] = folded.names.length;
    const name = shown.get(each);
    folded.names.push(name ?? tidied[each]);
    folded.cells.push(name ?? (tidied[each] === names[each] ? cells[each] : tidied[each]));
  });
  const ids = spelling.map((each) => (each < 0 ? each : idOf[each]));
  return { ids, ...folded, spelt };
}

const unused = -1;

/** So many texts are looked up together, as many as their slots stay at hand. */
const block = 256;

function numbered(texts: readonly string[]): { odd: TextIds; ids: Int32Array } {
  const odd = new TextIds();
  const ids = new Int32Array(texts.length);
  for (let from = 0; from < texts.length; from += block)
    odd.idsOf(texts, from, Math.min(texts.length, from + block), ids.subarray(from));
  return { odd, ids };
}

/**
 * The first spelling of each one's name; −1 where no cell has it. A name that is its own key can only meet those that are
 * not.
 */
function leaders(keys: readonly string[], names: readonly string[], count: Int32Array): Int32Array {
  const places: number[] = [];
  for (let each = 0; each < keys.length; each++) if (keys[each] !== names[each]) places.push(each);
  const { odd, ids } = numbered(places.map((each) => keys[each]));
  const idOf = new Int32Array(keys.length).fill(unused);
  places.forEach((each, i) => (idOf[each] = ids[i]));
  const firstOf = new Int32Array(odd.texts.length).fill(unused);
  const leader = new Int32Array(keys.length);
  for (let each = 0; each < keys.length; each++) {
    const isOdd = idOf[each] !== unused;
    const id = isOdd || odd.texts.length === 0 ? idOf[each] : odd.find(keys[each]);
    if (id >= 0 && firstOf[id] === unused && count[each] > 0) firstOf[id] = each;
    leader[each] = count[each] === 0 ? unused : id < 0 ? each : firstOf[id];
  }
  return leader;
}

/** What to know of the names of several spellings. */
interface Several {
  /** By the first spelling of each, the one most cells have. */
  shown: ReadonlyMap<number, string>;
  spelt: NameColumn['spelt'];
}

/** One name after the other: very many may be written in two ways. */
function severalSpellings(tidied: readonly string[], leader: Int32Array, count: Int32Array): Several {
  // From each spelling of a name to the next one.
  const next = new Int32Array(leader.length).fill(unused);
  const latest = leader.slice();
  leader.forEach((first, each) => {
    if (first === each || first === unused) return;
    next[latest[first]] = each;
    latest[first] = each;
  });
  const shown = new Map<number, string>();
  const tally = new Map<string, number>();
  let most = { name: '', spellings: 0 };
  let several = 0;
  for (let first = 0; first < leader.length; first++) {
    if (leader[first] !== first || next[first] === unused) continue;
    tally.clear();
    for (let each = first; each !== unused; each = next[each])
      tally.set(tidied[each], (tally.get(tidied[each]) ?? 0) + count[each]);
    let [name, cells] = ['', 0];
    for (const [text, of] of tally) if (of > cells) [name, cells] = [text, of];
    shown.set(first, name);
    if (tally.size > 1) several++;
    if (tally.size > Math.max(1, most.spellings)) most = { name, spellings: tally.size };
  }
  return { shown, spelt: several === 0 ? null : { ...most, more: several - 1 } };
}
