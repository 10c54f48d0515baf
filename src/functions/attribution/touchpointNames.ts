import { anyCase, keyOf, TextIds, tidy } from '../../cells';

/**
 * Finds the touchpoints a name means: the one written just so, or, if there is none, those that differ from it in case
 * only.
 */
export function touchpointFinder(touchpoints: readonly string[]): (cell: unknown) => readonly number[] {
  const exact = placesOf(() => touchpoints);
  const alike = placesOf(() => touchpoints.map((name) => keyOf(name, anyCase)));
  return (cell) => {
    const found = exact(tidy(String(cell)));
    return found.length > 0 ? found : alike(keyOf(cell, anyCase));
  };
}

/** Finds where a text stands among others, which are looked at when the first is asked for. */
function placesOf(textsOf: () => readonly string[]): (text: string) => readonly number[] {
  const ids = new TextIds();
  const places: (number | number[])[] = [];
  let isRead = false;
  const read = (text: string, place: number): void => {
    const id = ids.idOf(text);
    const known = places[id];
    // Nearly all stand there once: a list of each would take longer than all else.
    if (known === undefined) places[id] = place;
    else if (typeof known === 'number') places[id] = [known, place];
    else known.push(place);
  };
  return (text) => {
    if (!isRead) textsOf().forEach(read);
    isRead = true;
    const id = ids.find(text);
    return id < 0 ? [] : [places[id]].flat();
  };
}
