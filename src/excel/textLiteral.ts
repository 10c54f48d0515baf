/** Excel takes 255 characters between quotes, and counts some as two; longer texts are put together from pieces. */
const piece = /[^]{1,127}/gu;

/** A text as a formula that gives it. */
export function textLiteral(text: string): string {
  const pieces = text.match(piece) ?? [''];
  return pieces.map((part) => `"${part.replaceAll('"', '""')}"`).join('&');
}
