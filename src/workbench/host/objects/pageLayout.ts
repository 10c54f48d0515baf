import type { PageLayout } from '../../model/book';
import type { Target } from '../context';
import { invalidArgument } from '../errors';
import type { HostObject, ObjectType } from '../members';
import { areaOf, range } from './places';

type PageLayoutTarget = Target<'PageLayout'>;

const fresh: PageLayout = { orientation: 'Portrait', zoom: { scale: 100 }, titleRows: null };

const layoutOf = ({ context: { book }, sheet }: PageLayoutTarget) => book.pageLayouts.get(sheet) ?? fresh;

const change = (target: PageLayoutTarget, to: Partial<PageLayout>) =>
  void target.context.book.pageLayouts.set(target.sheet, { ...layoutOf(target), ...to });

/** It is noted how a sheet is to be printed; nothing is. */
export const pageLayoutType: ObjectType<PageLayoutTarget> = {
  name: 'PageLayout',
  properties: {
    Orientation: {
      get: (target) => layoutOf(target).orientation,
      set: (target, value) => change(target, { orientation: String(value) }),
    },
    Zoom: {
      get: (target) => layoutOf(target).zoom,
      set: (target, value) => change(target, { zoom: value as object }),
    },
  },
  methods: {
    SetPrintTitleRows: (target, rows: HostObject | string) => {
      const titleRows = areaOf(rows);
      if (!titleRows) throw invalidArgument('the rows on each page are no range');
      change(target, { titleRows });
    },
    GetPrintTitleRowsOrNullObject: (target) => {
      const { titleRows } = layoutOf(target);
      return titleRows && range(target.context, target.sheet, titleRows);
    },
  },
};
