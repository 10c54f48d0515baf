const namespace = 'http://www.w3.org/2000/svg';

/** Makes an SVG element. */
export function svg(
  tag: string,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): SVGElement {
  const made = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

export const label = (text: string, x: number, y: number, more: Record<string, string | number> = {}) =>
  svg('text', { x, y, 'font-size': 11, fill: '#595959', ...more }, text);

/** Text cut to about this many pixels. */
export function fit(text: string, width: number): string {
  const letters = Math.max(1, Math.floor(width / 5.8));
  return text.length > letters ? `${text.slice(0, Math.max(1, letters - 1))}…` : text;
}
