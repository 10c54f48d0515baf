import { areaName, parseAddress } from '../model/address';
import type { Area } from '../model/area';
import type { ScalePoint } from '../model/book';
import { elements } from './archive';
import type { FileColorScale } from './fileBook';
import { tag } from './markup';

const types: Record<string, ScalePoint['type']> = { min: 'LowestValue', max: 'HighestValue', num: 'Number' };

const rgb = (color: string) => `FF${color.slice(1).toUpperCase()}`;

const typeName = (type: ScalePoint['type']) => Object.keys(types).find((name) => types[name] === type);

const point = ({ type, formula }: ScalePoint) =>
  tag('cfvo', { type: typeName(type), val: type === 'Number' ? formula : undefined });

export function colorScalesXml(scales: readonly FileColorScale[]): string {
  return scales
    .map(({ areas, criteria: { minimum, maximum } }, index) =>
      tag(
        'conditionalFormatting',
        { sqref: areas.map(areaName).join(' ') },
        tag(
          'cfRule',
          { type: 'colorScale', priority: index + 1 },
          tag(
            'colorScale',
            {},
            point(minimum),
            point(maximum),
            tag('color', { rgb: rgb(minimum.color) }),
            tag('color', { rgb: rgb(maximum.color) }),
          ),
        ),
      ),
    )
    .join('');
}

/** The areas that a list such as `A1:B2 D4` names. */
export const areasOf = (sqref: string | null): Area[] =>
  (sqref ?? '').split(' ').flatMap((address) => parseAddress(address)?.area ?? []);

/** Of a sheet's conditional formats those that the grid can show: two colours between numbers or ends. */
export function readColorScales(sheet: Document, newId: () => string): FileColorScale[] {
  return elements(sheet, 'conditionalFormatting').flatMap((format) => {
    const areas = areasOf(format.getAttribute('sqref'));
    return elements(format, 'colorScale').flatMap((scale) => {
      const colors = elements(scale, 'color').map((color) => color.getAttribute('rgb'));
      const points = elements(scale, 'cfvo').map((each, index): ScalePoint | null => {
        const type = types[each.getAttribute('type') ?? ''];
        const color = colors[index];
        if (!type || !color) return null;
        const formula = type === 'Number' ? { formula: each.getAttribute('val') ?? '0' } : {};
        return { type, ...formula, color: `#${color.slice(-6)}` };
      });
      const [minimum, maximum, ...more] = points;
      if (!minimum || !maximum || more.length > 0) return [];
      return [{ id: newId(), areas, criteria: { minimum, maximum } }];
    });
  });
}
