/** The data of the sample workbook, and the tab that analyses them. */
const data = {
  attribution: { tab: 0, address: 'Journeys!A1:H2001' },
  lifetime: { tab: 1, address: 'Orders!A1:D1289' },
  timeToValue: { tab: 2, address: 'Signups!A1:F501' },
  journeys: { tab: 3, address: 'Journeys!A1:H2001' },
};

const setUp = (name) => async (stage) => {
  const { tab, address } = data[name];
  await stage.tab(tab);
  await stage.select(address);
};

const result =
  (name, view = 0) =>
  async (stage) => {
    await setUp(name)(stage);
    await stage.showResult();
    if (view > 0) await stage.view(view);
  };

const written = async (stage) => {
  await result('attribution')(stage);
  await stage.write();
};

/** Every state of the pane, by the name of its picture, and how a user comes to it. */
exports.states = {
  welcome: async () => undefined,
  'set-up-attribution': setUp('attribution'),
  'set-up-lifetime': setUp('lifetime'),
  'set-up-time-to-value': setUp('timeToValue'),
  'set-up-journeys': setUp('journeys'),
  'set-up-problems': async (stage) => {
    await stage.tab(1);
    await stage.select('Signups!A1:D40');
    await stage.footer().click();
  },
  'result-attribution': result('attribution'),
  'result-attribution-explained': async (stage) => {
    await result('attribution')(stage);
    await stage.panel.locator('tbody button').first().click();
    await stage.panel.locator('select').waitFor();
  },
  'result-lifetime-segments': result('lifetime'),
  'result-lifetime-customers': result('lifetime', 1),
  'result-lifetime-forecast': result('lifetime', 2),
  'result-lifetime-cohorts': result('lifetime', 3),
  'result-lifetime-fit': result('lifetime', 4),
  'result-time-to-value': result('timeToValue'),
  'result-time-to-value-segments': result('timeToValue', 1),
  'result-time-to-value-curves': result('timeToValue', 2),
  'result-journeys-funnel': result('journeys'),
  'result-journeys-transitions': result('journeys', 1),
  'result-journeys-paths': result('journeys', 2),
  written,
  analyses: async (stage) => {
    await written(stage);
    await stage.analyses();
  },
  fault: async (stage) => {
    await result('attribution')(stage);
    await stage.page.evaluate(() => (window.workbench.switches.failWrite = 2));
    await stage.footer().click();
    await stage.panel.locator('.notice.error').waitFor();
  },
  working: async (stage) => {
    await setUp('attribution')(stage);
    await stage.page.evaluate(() => (window.workbench.switches.slow = 3000));
    await stage.footer().click();
    await stage.pane.locator('[role=progressbar]').waitFor();
  },
  functions: async (stage) => {
    await setUp('attribution')(stage);
    await stage.functions();
  },
  menu: async (stage) => {
    await setUp('attribution')(stage);
    await stage.menu();
  },
};
