/** Months by name in English, German, French and Spanish, and how they are cut short. */
const names = [
  'jan january januar jänner janvier janv ene enero',
  'feb february februar février févr fév febrero',
  'mar march märz mrz mars marzo',
  'apr april avril avr abr abril',
  'may mai mayo',
  'jun june juni juin junio',
  'jul july juli juillet juil julio',
  'aug august août aout ago agosto',
  'sep sept september septembre septiembre setiembre',
  'oct october okt oktober octobre octubre',
  'nov november novembre noviembre',
  'dec december dez dezember déc décembre dic diciembre',
];

/** Accents are often lost on the way. */
const bare = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const monthOf = new Map(
  names.flatMap((list, i) => list.split(' ').map((name): [string, number] => [bare(name), i + 1])),
);

/** The number of a month, NaN for any other word. */
export const monthNamed = (name: string): number => monthOf.get(bare(name)) ?? NaN;
