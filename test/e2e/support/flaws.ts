import AxeBuilder from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** Gives the pane a width, as users do by its edge. */
export async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page.evaluate(
    (px) => ((document.querySelector('#pane-frame') as HTMLElement).style.width = `${px}px`),
    width,
  );
}

/**
 * Faults of accessibility that axe finds in the pane as it is, targets too small to be hit among them, and whether
 * anything runs out of it sideways. While colours still change from one state to the next, no contrast can be told, so
 * that is waited for.
 */
export async function flaws(pane: Frame): Promise<string[]> {
  if (!(await pane.evaluate('"axe" in window'))) await pane.evaluate(AxeBuilder.source);
  return (await pane.evaluate(`
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      .then(() => axe.run({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }))
      .then(({ violations }) => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const found = violations.map(({ id, nodes }) => id + ': ' + nodes[0].html);
        return scrollWidth > clientWidth ? [...found, 'runs out sideways'] : found;
      })`)) as string[];
}

/** Texts that are cut off, by the edge of the pane or by anything that neither scrolls nor shows what overflows it. */
export function cutTexts(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const cuts = (style: string) => style === 'hidden' || style === 'clip';
    const isCut = (node: Text, parent: Element) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        if (overflowX === 'auto' || overflowX === 'scroll') return false;
        if (cuts(overflowX) && (left < edge.left - 1 || right > edge.right + 1)) return true;
        if (overflowY === 'auto' || overflowY === 'scroll') break;
        // Letters are lower than their line.
        if (cuts(overflowY) && (top < edge.top - 4 || bottom > edge.bottom + 4)) return true;
      }
      return left < -1 || right > document.documentElement.clientWidth + 1;
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement;
      if (!parent || node.data.trim() === '' || parent.getClientRects().length === 0) continue;
      if (parent.closest('.hidden, svg, select, script, style')) continue;
      if (isCut(node, parent)) found.push(node.data);
    }
    for (const field of document.querySelectorAll<HTMLElement>('.section input, .section select')) {
      if (field.getBoundingClientRect().right > document.documentElement.clientWidth)
        found.push(field.outerHTML);
    }
    return found;
  });
}
