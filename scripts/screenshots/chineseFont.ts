import type { Browser } from 'playwright-core';

/** Refuses to take pictures where Chinese is drawn as nothing: Open Sans has none, and the system may have no font for it. */
export async function requireChinese(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const isDrawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (!context) return false;
    context.font = '40px sans-serif';
    context.fillText('汉', 10, 60);
    return context.getImageData(0, 0, canvas.width, canvas.height).data.some((part) => part > 0);
  });
  await page.close();
  if (!isDrawn)
    throw new Error(
      'No font here has Chinese, and its pictures would be empty. Debian has one in fonts-noto-cjk.',
    );
}
