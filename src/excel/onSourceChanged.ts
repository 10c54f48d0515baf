import { affects } from './affects';
import { inWorkbook } from './inWorkbook';
import { placeOf } from './rectangleOf';
import { findPlace } from './sourcePlace';
import type { SourcePlace } from './types';
import type { Rectangle } from './address';

/** `edited`: cells of the source may hold something else. `gone`: its sheet was deleted, or it was not found at all. */
export type SourceChange = (place: SourcePlace, change: 'edited' | 'gone') => void;

interface Watched {
  place: SourcePlace;
  sheet: Excel.Worksheet;
  rectangle: Rectangle;
}

/**
 * Calls back when one of the sources changes, here or at a coauthor's, until the answered function is called. Excel
 * tells of every edit by itself, so the caller waits for a pause. Results of formulas that change tell nothing; only
 * the content hash knows for certain.
 */
export function onSourceChanged(
  places: readonly SourcePlace[],
  callback: SourceChange,
): Promise<() => Promise<void>> {
  return inWorkbook(async (context) => {
    const watched = await locateAll(context, places, callback);
    const handlers = new Map<string, OfficeExtension.EventHandlerResult<unknown>>();
    for (const { sheet } of watched) {
      if (handlers.has(sheet.id)) continue;
      const onSheet = watched.filter((other) => other.sheet.id === sheet.id);
      handlers.set(
        sheet.id,
        sheet.onChanged.add(async (event) => {
          for (const { place, rectangle } of onSheet) {
            if (affects(event, rectangle, place.table !== null)) callback(place, 'edited');
          }
        }),
      );
    }
    const onDeleted = context.workbook.worksheets.onDeleted.add(async ({ worksheetId }) => {
      // The handler went with its sheet; to remove it would fail.
      handlers.delete(worksheetId);
      for (const { place, sheet } of watched) if (sheet.id === worksheetId) callback(place, 'gone');
    });
    await context.sync();
    return () => stop(context, [onDeleted, ...handlers.values()]);
  });
}

async function locateAll(
  context: Excel.RequestContext,
  places: readonly SourcePlace[],
  callback: SourceChange,
): Promise<Watched[]> {
  const watched: Watched[] = [];
  for (const place of places) {
    const range = await findPlace(context, place);
    if (!range) {
      callback(place, 'gone');
      continue;
    }
    range.worksheet.load('id');
    watched.push({ place, ...(await placeOf(context, range)) });
  }
  return watched;
}

/** Handlers are removed in the context that added them. */
function stop(context: Excel.RequestContext, handlers: { remove(): void }[]): Promise<void> {
  return inWorkbook(
    async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    },
    { previousObjects: context },
  );
}
