import { elements } from './archive';
import type { FileSheet } from './fileBook';
import { tag } from './markup';

type View = Pick<FileSheet, 'gridlines' | 'tabColor'>;

/** The lines between cells and the colour of the tab, as a file says them. */
export function readView(sheet: Document): View {
  const [view] = elements(sheet, 'sheetView');
  const color = elements(sheet, 'tabColor')[0]?.getAttribute('rgb');
  return {
    gridlines: !/^(0|false)$/.test(view?.getAttribute('showGridLines') ?? '1'),
    tabColor: color ? `#${color.slice(-6)}` : '',
  };
}

export const tabColorXml = ({ tabColor }: View): string =>
  tabColor ? tag('tabColor', { rgb: `FF${tabColor.replace('#', '').toUpperCase()}` }) : '';
