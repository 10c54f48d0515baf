import { keptRequest, readRequest, settingsOf } from '../../src/taskpane/kept/request';
import type { Settings } from '../../src/blueprint/settings';
import { noRoles } from '../../src/reading/roles';
import { source } from './fakes';

const columns = { ...noRoles, customer: 0, time: 1, touchpoint: 2, value: 5 };
const costs = source({
  address: 'Costs!A1:B3',
  columns: 2,
  head: [
    ['channel', 'cost'],
    ['Email', 3],
  ],
});
const settings: Settings = {
  source: source(),
  hasHeadings: true,
  columns,
  options: { models: ['Linear'] },
  others: {
    orders: null,
    costs: {
      reading: false,
      hint: null,
      check: null,
      source: costs,
      hasHeadings: true,
      columns: { ...noRoles, touchpoint: 0, cost: 1 },
    },
  },
};
const sources = { main: source(), costs };
const kept = () => {
  const request = readRequest(JSON.parse(JSON.stringify(keptRequest(settings, 'customers'))));
  if (!request) throw new Error('It cannot be read.');
  return request;
};

describe('settings', () => {
  it('come back as they were', () => {
    expect(settingsOf(kept(), sources, {}, 'refuse')).toEqual(settings);
    expect(kept().view).toBe('customers');
  });

  it('take the defaults of options that did not exist when they were kept', () => {
    const { options } = settingsOf(kept(), sources, { models: [], order: '1' }, 'refuse');
    expect(options).toEqual({ models: ['Linear'], order: '1' });
  });

  it('find their columns by the headings after columns were added or moved', () => {
    const [headings, ...rows] = source().head;
    const head = [['country', ...headings], ...rows.map((row) => ['AT', ...row])];
    const wider = source({ head, columns: 7 });
    expect(settingsOf(kept(), { ...sources, main: wider }, {}, 'refuse').columns).toMatchObject({
      customer: 1,
      time: 2,
      touchpoint: 3,
      value: 6,
      campaign: null,
    });
  });

  it('are refused without one of their columns, or come back without it', () => {
    const head = source().head.map((row) => [
      ...row.slice(0, 5),
      row[0] === 'customer_id' ? 'amount' : row[5],
    ]);
    const renamed = { ...sources, main: source({ head }) };
    expect(() => settingsOf(kept(), renamed, {}, 'refuse')).toThrow('revenue');
    expect(settingsOf(kept(), renamed, {}, 'leave out').columns).toEqual({ ...columns, value: null });
  });

  it('come back without data that are gone', () => {
    expect(settingsOf(kept(), { main: null, costs: null }, {}, 'leave out')).toMatchObject({
      source: null,
      columns: noRoles,
      options: { models: ['Linear'] },
      others: { costs: { source: null } },
    });
  });

  it('keep the places of columns that have no headings', () => {
    const request = keptRequest({ ...settings, hasHeadings: false }, null);
    const narrow = { ...sources, main: source({ columns: 5 }) };
    expect(settingsOf(request, sources, {}, 'refuse').columns).toEqual(columns);
    expect(() => settingsOf(request, narrow, {}, 'refuse')).toThrow();
  });

  it.each([null, 'text', {}, { tables: {}, options: {} }, { tables: { main: 1 }, options: {} }])(
    'are not read from %j',
    (found) => expect(readRequest(found)).toBeNull(),
  );
});
