import type { BestTenth } from '../../analytics/profiles/bestTenth';
import { meanOf, type Profile, type ProfileRow, type Trait } from '../../analytics/profiles/profile';
import type { TableColumn } from '../table';
import type { Word } from '../words';
import type { ProfileSaying } from './profileSentences';
import { noSegment } from './segments';

export interface NamedTrait extends Trait {
  heading: string;
  /** Customers whose orders name several values. */
  variesWithin: number;
}

/** As usual with q: about one in twenty of the findings is chance. */
const level = 0.05;
/** More of them make a heading nobody reads. */
const mostNamed = 5;

const nameOf = (traits: readonly NamedTrait[], { trait, name }: ProfileRow): string =>
  traits[trait].names[name] ?? noSegment;

/** One row a value of each attribute, then all customers. */
export function profileTable(
  { rows }: Profile,
  { best }: BestTenth,
  traits: readonly NamedTrait[],
  value: Float64Array,
  note: Word,
): TableColumn[] {
  const headings = rows.map(({ trait }) => traits[trait].heading);
  const all = meanOf(Int32Array.from(value.keys()), value);
  const column = (of: (row: ProfileRow) => number, ofAll: number) =>
    Float64Array.from([...rows.map(of), ofAll], (cell) => (Number.isFinite(cell) ? cell : NaN));
  return [
    {
      heading: { code: 'attribute' },
      format: 'text',
      cells: [...headings, { code: 'all', besides: headings }],
    },
    {
      heading: { code: 'attributeValue' },
      format: 'text',
      cells: [...rows.map((row) => nameOf(traits, row)), ''],
    },
    {
      heading: { code: 'customers' },
      format: 'count',
      cells: column(({ customers }) => customers, value.length),
    },
    { heading: { code: 'amongBest' }, format: 'count', cells: column((row) => row.best, best) },
    {
      heading: { code: 'shareOfAll' },
      format: 'share',
      cells: column(({ customers }) => customers / value.length, 1),
    },
    { heading: { code: 'shareOfBest' }, format: 'share', cells: column((row) => row.best / best, 1) },
    { heading: { code: 'lift' }, format: 'number', cells: column(({ lift }) => lift, 1) },
    { heading: { code: 'bestToRest' }, format: 'number', cells: column((row) => row.bestToRest, NaN) },
    { heading: { code: 'lower95' }, format: 'number', cells: column(({ limits }) => limits.lower, NaN) },
    { heading: { code: 'upper95' }, format: 'number', cells: column(({ limits }) => limits.upper, NaN) },
    { heading: { code: 'valueEach' }, format: 'money', cells: column(({ each }) => each, all.each) },
    {
      heading: { code: 'eachLower95' },
      format: 'money',
      cells: column(({ eachLimits }) => eachLimits.lower, all.eachLimits.lower),
    },
    {
      heading: { code: 'eachUpper95' },
      format: 'money',
      cells: column(({ eachLimits }) => eachLimits.upper, all.eachLimits.upper),
    },
    { heading: { code: 'pValue' }, format: 'number', cells: column(({ p }) => p, NaN) },
    { heading: { code: 'qValue' }, format: 'number', cells: column(({ q }) => q, NaN) },
    { heading: note, format: 'text', cells: [...rows.map((row) => remark(row, traits)), ''] },
  ];
}

function remark({ trait, lift, q }: ProfileRow, traits: readonly NamedTrait[]): string {
  if (traits[trait].isCircular) return 'circular: known only after the purchase';
  if (Number.isNaN(q)) return 'too few to tell';
  if (q >= level) return 'no more than chance';
  return lift > 1 ? 'more among the best than by chance' : 'fewer among the best than by chance';
}

/** The answer in words: who the best are, and what they have in common by more than chance, the surest first. */
export function profileSayings(
  { rows, tested }: Profile,
  { best, due, cut, isBest }: BestTenth,
  traits: readonly NamedTrait[],
  { days, younger }: { days: number; younger: number },
): ProfileSaying[] {
  const found = rows.filter(({ q }) => q < level).sort((a, b) => a.q - b.q || a.p - b.p || b.lift - a.lift);
  // Of two values with one test the commoner among the best says it all.
  const told = found.filter(
    (row, i) => !found.slice(0, i).some((other) => other.trait === row.trait && isPair(rows, row.trait)),
  );
  const named = told.slice(0, mostNamed);
  return [
    { code: 'bestTenth', values: { days, best, customers: isBest.length, cut } },
    ...(best > due ? [{ code: 'tiedAtCut' as const, values: { best, due } }] : []),
    ...(younger > 0 ? [{ code: 'tooYoung' as const, values: { customers: younger, days } }] : []),
    tested === 0
      ? { code: 'noneTested' }
      : { code: 'testedTogether', values: { tested, found: told.length } },
    ...named.map((row): ProfileSaying => {
      const { lift, q, trait } = row;
      const values = { trait: traits[trait].heading, name: nameOf(traits, row), lift, q };
      return { code: lift > 1 ? 'moreAmongBest' : 'fewerAmongBest', values };
    }),
    ...(told.length > named.length
      ? [{ code: 'moreFound' as const, values: { count: told.length - named.length } }]
      : []),
    ...traits.flatMap(({ heading, variesWithin, isCircular }): ProfileSaying[] => [
      ...(variesWithin > 0
        ? [{ code: 'variesWithin' as const, values: { trait: heading, customers: variesWithin } }]
        : []),
      ...(isCircular ? [{ code: 'circular' as const, values: { trait: heading } }] : []),
    ]),
  ];
}

const isPair = (rows: readonly ProfileRow[], trait: number): boolean =>
  rows.filter((row) => row.trait === trait).length === 2;
