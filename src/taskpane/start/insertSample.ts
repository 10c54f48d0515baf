import { later } from './later';

/** Width of a column of so many characters in points, with Excel's standard font. */
const points = (characters: number): number => (7 * characters + 5) * 0.75;

/** Puts the sample journey log on a sheet of its own and answers its address. */
export async function insertSample(): Promise<string> {
  const { insertSheets } = await later(import('../../excel/insertSheets'));
  const { sampleWorkbook } = await import('../../sample');
  const log = sampleWorkbook().filter(({ tableName }) => tableName === 'Journeys');
  const [address] = await insertSheets(log.map((sheet) => ({ ...sheet, widths: sheet.widths.map(points) })));
  return address;
}
