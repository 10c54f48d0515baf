import type { Browser } from 'playwright-core';

export interface Difference {
  /** The share of the pixels whose colour differs. */
  share: number;
  /** The first picture, pale, with those pixels in red. */
  picture: Buffer;
}

/** As few pixels as that are no change: 42 of a wide pane, where one digit of the smallest label has about 25. */
export const mostDiffering = 0.0001;

/** Colours that differ by less in red, green and blue are the same to the eye. */
const sameColour = 24;

/** Holds two pictures against each other, in a page, which can read them. */
export async function compare(browser: Browser, expected: Buffer, actual: Buffer): Promise<Difference> {
  const page = await browser.newPage();
  const { share, url } = await page.evaluate(differenceOf, {
    pictures: [expected, actual].map((picture) => picture.toString('base64')),
    sameColour,
  });
  await page.close();
  return { share, picture: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}

async function differenceOf({ pictures, sameColour }: { pictures: string[]; sameColour: number }) {
  const bitmaps = await Promise.all(
    pictures.map((picture) =>
      createImageBitmap(new Blob([Uint8Array.from(atob(picture), (byte) => byte.charCodeAt(0))])),
    ),
  );
  // What one picture lacks of the other's size is empty, hence different.
  const width = Math.max(...bitmaps.map((bitmap) => bitmap.width));
  const height = Math.max(...bitmaps.map((bitmap) => bitmap.height));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser draws nothing.');
  const [first, second] = bitmaps.map((bitmap) => {
    context.clearRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, width, height);
  });
  const apart = (at: number) => Math.abs(first.data[at] - second.data[at]) > sameColour;
  let differing = 0;
  for (let at = 0; at < first.data.length; at += 4) {
    const differs = [at, at + 1, at + 2, at + 3].some(apart);
    if (differs) differing++;
    first.data.set(differs ? [220, 0, 0, 255] : [...first.data.slice(at, at + 3), 64], at);
  }
  context.putImageData(first, 0, 0);
  return { share: differing / (width * height), url: canvas.toDataURL() };
}
