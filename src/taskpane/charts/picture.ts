/** Dots a pixel, so that a picture stays sharp when it is drawn larger. */
const sharpness = 2;
const margin = 16;
const titleRoom = 32;
const titleSize = 16;

/** What is no part of the drawing: what is pressed, and what is only heard. */
const leftOut = 'button, .hidden, title';

/**
 * A chart as it stands on the page, with its fonts and colours, below its title. It is drawn piece by piece, since its texts are
 * partly those of the page and no part of an SVG.
 */
export function pictureOf(chart: HTMLElement, title: string): Promise<Blob> {
  const { width, left, top } = chart.getBoundingClientRect();
  const parts = [...chart.children].filter((part) => !part.matches(leftOut));
  const height = Math.max(0, ...parts.map((part) => part.getBoundingClientRect().bottom - top));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((width + 2 * margin) * sharpness);
  canvas.height = Math.ceil((height + titleRoom + 2 * margin) * sharpness);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is nothing to draw on.');
  context.scale(sharpness, sharpness);
  context.fillStyle = groundOf(chart);
  context.fillRect(0, 0, canvas.width, canvas.height);
  const { color, fontFamily } = getComputedStyle(chart);
  context.fillStyle = color;
  context.font = `600 ${titleSize}px ${fontFamily}`;
  context.fillText(title, margin, margin + titleSize, width);
  context.translate(margin - left, margin + titleRoom - top);
  drawInside(context, chart, 1);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('No picture came of it.'))),
      'image/png',
    ),
  );
}

/** The colour an element lies on. */
function groundOf(element: Element | null): string {
  for (let one = element; one; one = one.parentElement) {
    const { backgroundColor } = getComputedStyle(one);
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return 'white';
}

function drawInside(context: CanvasRenderingContext2D, element: Element, opacity: number): void {
  for (const node of element.childNodes) {
    if (node instanceof Text) drawText(context, node, element, opacity);
    if (!(node instanceof Element) || node.matches(leftOut)) continue;
    const inner = opacity * Number(getComputedStyle(node).opacity);
    if (node instanceof SVGGeometryElement) drawShape(context, node, inner);
    drawInside(context, node, inner);
  }
}

function drawShape(context: CanvasRenderingContext2D, shape: SVGGeometryElement, opacity: number): void {
  const matrix = shape.getScreenCTM();
  if (!matrix) return;
  const style = getComputedStyle(shape);
  const path = new Path2D();
  path.addPath(outlineOf(shape), matrix);
  if (style.fill !== 'none') {
    context.globalAlpha = opacity * Number(style.fillOpacity);
    context.fillStyle = style.fill;
    context.fill(path);
  }
  if (style.stroke === 'none') return;
  const { a, b, c, d } = matrix;
  const stretch = style.vectorEffect === 'non-scaling-stroke' ? 1 : Math.sqrt(Math.abs(a * d - b * c));
  context.globalAlpha = opacity * Number(style.strokeOpacity);
  context.strokeStyle = style.stroke;
  context.lineWidth = parseFloat(style.strokeWidth) * stretch;
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
  context.lineCap = style.strokeLinecap as CanvasLineCap;
  context.setLineDash((style.strokeDasharray.match(/[\d.]+/g) ?? []).map((dash) => Number(dash) * stretch));
  context.stroke(path);
}

/** In the units of the shape itself. */
function outlineOf(shape: SVGGeometryElement): Path2D {
  const path = new Path2D(shape.getAttribute('d') ?? '');
  const size = (length: SVGAnimatedLength) => length.baseVal.value;
  if (shape instanceof SVGRectElement)
    path.roundRect(size(shape.x), size(shape.y), size(shape.width), size(shape.height), size(shape.rx));
  if (shape instanceof SVGCircleElement)
    path.arc(size(shape.cx), size(shape.cy), size(shape.r), 0, 2 * Math.PI);
  if (shape instanceof SVGLineElement) {
    path.moveTo(size(shape.x1), size(shape.y1));
    path.lineTo(size(shape.x2), size(shape.y2));
  }
  if (shape instanceof SVGPolylineElement || shape instanceof SVGPolygonElement) {
    for (const { x, y } of shape.points) path.lineTo(x, y);
    if (shape instanceof SVGPolygonElement) path.closePath();
  }
  return path;
}

function drawText(context: CanvasRenderingContext2D, text: Text, parent: Element, opacity: number): void {
  const style = getComputedStyle(parent);
  const isDrawn = parent instanceof SVGElement;
  context.globalAlpha = opacity;
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = isDrawn ? style.fill : style.color;
  for (const { words, left, top, height } of linesOf(text)) {
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText(words);
    const base = top + (height - above - below) / 2 + above;
    if (isDrawn && style.stroke !== 'none') {
      context.setLineDash([]);
      context.strokeStyle = style.stroke;
      context.lineWidth = parseFloat(style.strokeWidth);
      context.lineJoin = 'round';
      context.strokeText(words, left, base);
    }
    context.fillText(words, left, base);
  }
}

interface TextLine {
  words: string;
  left: number;
  top: number;
  height: number;
}

/** A text as it is broken into lines. */
function linesOf(text: Text): TextLine[] {
  const lines: TextLine[] = [];
  const range = document.createRange();
  let start = 0;
  for (const character of text.data) {
    range.setStart(text, start);
    start += character.length;
    range.setEnd(text, start);
    const box = range.getClientRects().item(0);
    if (!box || box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - box.top) < box.height / 2) last.words += character;
    else lines.push({ words: character, left: box.left, top: box.top, height: box.height });
  }
  return lines;
}
