import { fixedAddressName, parseAddress } from '../model/address';
import type { PageLayout } from '../model/book';
import { elements } from './archive';
import { tag } from './markup';

interface Zoom {
  scale?: number;
  horizontalFitToPages?: number;
  verticalFitToPages?: number;
}

const isFitted = ({ horizontalFitToPages, verticalFitToPages }: Zoom) =>
  horizontalFitToPages !== undefined || verticalFitToPages !== undefined;

/** That a sheet is fitted to pages is said at its beginning, and to how many at its end. */
export const fitXml = (layout: PageLayout | null): string =>
  layout && isFitted(layout.zoom) ? tag('pageSetUpPr', { fitToPage: true }) : '';

export function pageSetupXml(layout: PageLayout | null): string {
  if (!layout) return '';
  const zoom: Zoom = layout.zoom;
  // As many pages as it takes are 0 in a file.
  const fit = isFitted(zoom)
    ? { fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
    : { scale: zoom.scale };
  return tag('pageSetup', { ...fit, orientation: layout.orientation.toLowerCase() });
}

/** The name under which a file keeps the rows on each page. */
export const titleRowsName = '_xlnm.Print_Titles';

/** The rows on each page, such as `Sheet1!$4:$4`. */
export function titleRowsOf(layout: PageLayout | null, sheet: string): string | null {
  const rows = layout?.titleRows;
  return rows ? fixedAddressName(sheet, rows) : null;
}

/** `titles` is what the name of the rows on each page says, if there is one. */
export function readPageLayout(sheet: Document, titles: string | undefined): PageLayout | null {
  const [setup] = elements(sheet, 'pageSetup');
  const [properties] = elements(sheet, 'pageSetUpPr');
  const titleRows = titles?.split(',').flatMap((part) => parseAddress(part)?.area ?? [])[0] ?? null;
  if (!setup && !titleRows) return null;
  const number = (name: string) => Number(setup?.getAttribute(name) ?? 1) || undefined;
  const pages = { horizontalFitToPages: number('fitToWidth'), verticalFitToPages: number('fitToHeight') };
  const isFit = /^(1|true)$/.test(properties?.getAttribute('fitToPage') ?? '');
  const zoom = isFit
    ? Object.fromEntries(Object.entries(pages).filter(([, count]) => count !== undefined))
    : { scale: Number(setup?.getAttribute('scale') ?? 100) };
  const orientation = setup?.getAttribute('orientation') === 'landscape' ? 'Landscape' : 'Portrait';
  return { orientation, zoom, titleRows };
}
