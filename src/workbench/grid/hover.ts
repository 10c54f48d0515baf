import { HoverManagerService } from '@univerjs/sheets-ui';
import type { GridServices } from './services';

/** Tells of each cell the pointer comes to. */
export function onHover(
  grid: GridServices,
  tell: (sheet: string, row: number, column: number) => void,
): void {
  const pointer = grid.univer.__getInjector().get(HoverManagerService);
  pointer.currentCell$.subscribe((at) => {
    if (at) tell(at.location.subUnitId, at.location.row, at.location.col);
  });
}
