/** What cells are set in unless they say otherwise: Excel's own where there is one, at a size that fits its columns. */
export const plainFont = { ff: 'Calibri, Carlito, Arial, sans-serif', fs: 10 };

const pixelsPerPoint = 4 / 3;
let canvas: CanvasRenderingContext2D | null = null;

/** How many pixels a text takes in that font. */
export function textWidth(text: string, { bold = false, size = plainFont.fs } = {}): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * size * 0.7;
  canvas.font = `${bold ? 'bold ' : ''}${size * pixelsPerPoint}px ${plainFont.ff}`;
  return canvas.measureText(text).width;
}
