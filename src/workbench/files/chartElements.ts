/** The first element of a name right inside another. */
export const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent && Array.from(parent.children).find(({ localName }) => localName === name);

/** What a path of elements leads to. */
export const inside = (parent: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce(child, parent);

/** What an element there says; charts say all in `val`. */
export const valueOf = (parent: Element | undefined, ...path: string[]): string | undefined =>
  inside(parent, ...path)?.getAttribute('val') ?? undefined;

export const isOn = (parent: Element | undefined, name: string): boolean =>
  child(parent, name) !== undefined && !/^(0|false)$/.test(valueOf(parent, name) ?? '1');

export const numberOf = (parent: Element | undefined, name: string): number | undefined => {
  const value = valueOf(parent, name);
  return value === undefined ? undefined : Number(value);
};
