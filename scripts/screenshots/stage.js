const path = require('node:path');

/** The pane in a workbench, brought into a state and photographed. */
class Stage {
  constructor(browser, address, images) {
    this.browser = browser;
    this.address = address;
    this.images = images;
  }

  /** Opens the workbench anew, so that no picture depends on the one before. */
  async open({ viewport, width, theme, language, blank = false }) {
    const context = await this.browser.newContext({ viewport, reducedMotion: 'reduce' });
    await context.addInitScript(
      ([chosen, spoken]) => {
        localStorage.setItem('touchstone.theme', chosen);
        localStorage.setItem('touchstone.language', spoken);
      },
      [theme, language],
    );
    this.page = await context.newPage();
    await this.page.goto(`${this.address}/workbench/${blank ? '?blank' : ''}`);
    await this.page.evaluate(async () => {
      await window.workbench.ready;
      await window.workbench.functionsReady;
      await window.workbench.settled(60_000);
    });
    const frame = await this.page.waitForSelector('#pane-frame');
    if (width) await frame.evaluate((element, px) => (element.style.width = `${px}px`), width);
    this.pane = await frame.contentFrame();
    return context;
  }

  /** By position, since names differ from language to language. */
  async tab(index) {
    await this.pane.getByRole('tab').nth(index).click();
  }

  async select(address) {
    await this.page.evaluate((cells) => window.workbench.select(cells), address);
    await this.panel.locator('.role').first().waitFor();
    // The cells are checked when the selection has come to rest.
    await this.page.waitForTimeout(800);
  }

  get panel() {
    return this.pane.locator('.panel:visible');
  }

  /** The primary button at the foot of the panel. */
  footer() {
    return this.panel.locator('.footer button').first();
  }

  async showResult() {
    await this.footer().click();
    await this.panel.locator('.answer h2').waitFor();
  }

  /** Writes the result in sight to a new sheet. */
  async write() {
    const before = await this.page.evaluate(() => window.workbench.sheets().length);
    await this.footer().click();
    await this.page.waitForFunction((count) => window.workbench.sheets().length > count, before);
    await this.panel.locator('.notice.success').waitFor();
  }

  async analyses() {
    await this.pane.locator('.kept-button').click();
    await this.pane.locator('main .kept').first().waitFor();
  }

  /** The page of worksheet functions, with one of them open. */
  async functions() {
    await this.pane.locator('.title-bar button').nth(-2).click();
    await this.pane.locator('input[type=search]').fill('TTV');
    await this.page.keyboard.press('Enter');
    await this.pane.locator('form.panel').waitFor();
  }

  async menu() {
    await this.pane.locator('.title-bar [aria-haspopup=menu]').last().click();
    await this.pane.locator('[role=menu]').waitFor();
  }

  async view(index) {
    await this.panel.locator('.views button').nth(index).click();
  }

  async take(name, look, reach) {
    const context = await this.open({
      viewport: { width: 1280, height: 1000 },
      blank: name === 'welcome',
      ...look,
    });
    try {
      await reach(this);
      // Nothing is shown as if the pointer were on it.
      await this.page.mouse.move(5, 5);
      await this.page.waitForTimeout(500);
      const frame = await this.page.waitForSelector('#pane-frame');
      await frame.screenshot({ path: path.join(this.images, `${name}${look.suffix}.png`) });
    } finally {
      await context.close();
    }
  }

  /** The whole workbench, with a result in the pane and the same result on a sheet. */
  async takeWorkbench() {
    const context = await this.open({
      viewport: { width: 1720, height: 940 },
      theme: 'light',
      language: 'en',
    });
    await this.select('Journeys!A1:H2001');
    await this.showResult();
    await this.write();
    await this.page.evaluate(() => window.workbench.select('Attribution!A1'));
    await this.page.waitForTimeout(1500);
    await this.page.screenshot({ path: path.join(this.images, 'workbench.png') });
    await context.close();
  }
}

module.exports = { Stage };
