import type { IStyleData } from '@univerjs/core';

interface Run {
  from: number;
  to: number;
  style: IStyleData;
}

/** The look of one column, kept as stretches of rows that look the same. */
export class StyleRuns {
  private runs: Run[] = [];

  at(row: number): IStyleData | undefined {
    let [low, high] = [0, this.runs.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle];
      if (row < run.from) high = middle - 1;
      else if (row > run.to) low = middle + 1;
      else return run.style;
    }
    return undefined;
  }

  /** Lays a style over rows; null takes away what they have. */
  set(from: number, to: number, style: IStyleData | null): void {
    const last = this.runs.at(-1);
    if (!last || last.to < from) {
      // Rows are mostly written from top to bottom.
      if (style && last?.to === from - 1 && last.style === style) last.to = to;
      else if (style) this.runs.push({ from, to, style });
      return;
    }
    const before = this.runs.filter((run) => run.to < from);
    const after = this.runs.filter((run) => run.from > to);
    const touched = this.runs.slice(before.length, this.runs.length - after.length);
    this.runs = [...before, ...overlaid(touched, from, to, style), ...after];
  }
}

function overlaid(touched: Run[], from: number, to: number, style: IStyleData | null): Run[] {
  const runs: Run[] = [];
  let next = from;
  const fill = (end: number) => {
    if (style && next <= end) runs.push({ from: next, to: end, style });
  };
  for (const run of touched) {
    if (run.from < from) runs.push({ ...run, to: from - 1 });
    fill(run.from - 1);
    const [first, last] = [Math.max(run.from, from), Math.min(run.to, to)];
    if (style) runs.push({ from: first, to: last, style: merged(run.style, style) });
    next = last + 1;
    if (run.to > to) runs.push({ ...run, from: to + 1 });
  }
  const tail = runs.at(-1);
  if (tail && tail.from > to) runs.splice(-1, 0, ...(style && next <= to ? [{ from: next, to, style }] : []));
  else fill(to);
  return runs;
}

const merged = (under: IStyleData, over: IStyleData): IStyleData => ({
  ...under,
  ...over,
  ...(under.bd && over.bd ? { bd: { ...under.bd, ...over.bd } } : {}),
});
