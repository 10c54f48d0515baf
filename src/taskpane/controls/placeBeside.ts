const gap = 4;
const margin = 8;

/** Puts an element below another, right edge to right edge; above it where there is more room, and always in sight. */
export function placeBeside(element: HTMLElement, target: HTMLElement): void {
  const { top, bottom, right } = target.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - bottom;
  const isBelow = element.scrollHeight + gap + margin <= below || below >= top;
  const rest = clientWidth - right;
  const widest = clientWidth - margin - element.offsetWidth;
  Object.assign(element.style, {
    right: `${Math.max(margin, Math.min(rest, widest))}px`,
    top: isBelow ? `${bottom + gap}px` : 'auto',
    bottom: isBelow ? 'auto' : `${clientHeight - top + gap}px`,
    maxHeight: `${(isBelow ? below : top) - gap - margin}px`,
  });
}
