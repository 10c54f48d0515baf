import type { GridServices } from '../grid/services';
import type { Book } from '../model/book';

export function drawCharts(_book: Book, _grid: GridServices): void {}
