import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import type { Area } from '../model/area';
import { fromGridRange, gridRange } from './services';
import type { GridServices } from './services';

/** Cells that are one on a sheet. */
export class Merges {
  constructor(private readonly grid: GridServices) {}

  of(sheet: string): Area[] {
    return this.grid.worksheet(sheet).getMergeData().map(fromGridRange);
  }

  add(sheet: string, area: Area): void {
    this.grid.run(AddWorksheetMergeMutation.id, sheet, { ranges: [gridRange(area)] });
  }

  /** Parts all that an area touches. */
  remove(sheet: string, area: Area): void {
    this.grid.run(RemoveWorksheetMergeMutation.id, sheet, { ranges: [gridRange(area)] });
  }
}
