import type { Source } from '../excel/types';
import { coreOf } from './roleWords';
import type { ChannelReading } from './tableReading';
import { visitEndings } from './visitWords';

/** The columns that tell a channel together with the source, as far as their headings say so. */
export function guessChannel({ head: [headings = []] }: Source, of: number): ChannelReading {
  const cores = headings.map((heading) => coreOf(String(heading ?? '')));
  const found = Object.entries(visitEndings).flatMap(([part, ending]) => {
    const column = cores.findIndex((core, place) => place !== of && ending.test(core));
    return column < 0 ? [] : [[part, column]];
  });
  return { of, ...(Object.fromEntries(found) as Partial<ChannelReading>) };
}
