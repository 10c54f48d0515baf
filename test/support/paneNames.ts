import { readFileSync } from 'node:fs';
import { attributionModels } from '../../src/analytics/attribution/models';
import { chineseInputs } from '../../src/languages/chinese/inputs';
import { modelName } from '../../src/languages/chinese/models';
import { chinese } from '../../src/languages/chinese/texts';
import { sampleWorkbook } from '../../src/sample';
import { catalogues } from './catalogues';

/** What stands in pane, ribbon and sample workbook by its English name, with all that it is called in Chinese. */

type Pair = [english: string, chinese: string];

/** A button that asks first ends so. */
const withoutDots = (text: string): string => text.replace(/(?<=\S)…$/, '');

const said = (text: unknown): unknown => {
  if (typeof text !== 'function') return text;
  try {
    return (text as (...names: string[]) => unknown)('', '', '');
  } catch {
    // A text that takes more than a name is a sentence, not the name of anything.
    return undefined;
  }
};

function pairsOf(english: unknown, translation: unknown): Pair[] {
  const [one, other] = [said(english), said(translation)];
  if (typeof one === 'string' && typeof other === 'string') return [[withoutDots(one), withoutDots(other)]];
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return [];
  return Object.entries(one).flatMap(([key, text]) => pairsOf(text, Reflect.get(other, key)));
}

const ribbon = Array.from(
  readFileSync('manifest.xml', 'utf8').matchAll(
    /<bt:String [^>]*DefaultValue="([^"]*)">\s*<bt:Override Locale="zh-CN" Value="([^"]*)"/g,
  ),
  ([, english, translation]): Pair => [english, translation],
);

const names = new Map<string, Set<string>>();
for (const [english, translation] of [
  ...pairsOf(catalogues, { ...chinese, ...chineseInputs }),
  ...ribbon,
  ...attributionModels.map(({ name }): Pair => [name, modelName(name)]),
  ...sampleWorkbook().flatMap(({ name, tableName }) =>
    [name, tableName ?? name].map((own): Pair => [own, own]),
  ),
])
  names.set(english, (names.get(english) ?? new Set()).add(translation));

export const chineseNamesOf = (english: string): readonly string[] => [...(names.get(english) ?? [])];
