import { anyCase, keyOf, TextIds, tidy } from '../../cells';

/**
 * Finds the touchpoints a name means: the one written just so, or, if there is none, those that differ from it in case
 * only.
 *
 * @param touchpoints tidy names.
 */
export function touchpointFinder(touchpoints: readonly string[]): (cell: unknown) => readonly number[] {
  const exact = placesOf(touchpoints, (name) => name);
  const alike = placesOf(touchpoints, anyCase, mayBeAlike);
  return (cell) => {
    const found = exact(tidy(String(cell)));
    return found.length > 0 ? found : alike(keyOf(cell, anyCase));
  };
}

/** The one letter that is written with more characters in lower case. */
const growing = 'İ';

/** Nearly all names that are another one are so by their length, without a key of each. */
const mayBeAlike = (name: string, key: string): boolean =>
  name.length === key.length || name.includes(growing);

/** So many looks go through all texts: a table of them takes longer to make. */
const fewLooks = 4;

/** Finds where the texts stand that have a key. */
function placesOf(
  texts: readonly string[],
  keyOfText: (text: string) => string,
  mayBe: (text: string, key: string) => boolean = () => true,
): (key: string) => readonly number[] {
  let looks = 0;
  let table: ReturnType<typeof tableOf> | null = null;
  return (key) => {
    if (looks++ < fewLooks)
      return lookedThrough(texts, (text) => mayBe(text, key) && keyOfText(text) === key);
    table ??= tableOf(texts, keyOfText);
    return table(key);
  };
}

function lookedThrough(texts: readonly string[], isMeant: (text: string) => boolean): number[] {
  const places: number[] = [];
  texts.forEach((text, place) => {
    if (isMeant(text)) places.push(place);
  });
  return places;
}

function tableOf(
  texts: readonly string[],
  keyOfText: (text: string) => string,
): (key: string) => readonly number[] {
  const ids = new TextIds();
  const places: (number | number[])[] = [];
  texts.forEach((text, place) => {
    const id = ids.idOf(keyOfText(text));
    const known = places[id];
    // Nearly all stand there once: a list of each would take longer than all else.
    if (known === undefined) places[id] = place;
    else if (typeof known === 'number') places[id] = [known, place];
    else known.push(place);
  });
  return (key) => {
    const id = ids.find(key);
    return id < 0 ? [] : [places[id]].flat();
  };
}
