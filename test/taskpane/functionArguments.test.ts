import { customFunctions } from '../../src/functions';
import { functionText } from '../../src/languages/chinese/functions';
import { fillArguments } from '../../src/taskpane/functionHelp/fillArguments';
import type { MappedTable } from '../../src/taskpane/functionHelp/mappedTables';
import { byTopic, searchIn } from '../../src/taskpane/functionHelp/search';
import { topicOf } from '../../src/taskpane/functionHelp/topics';
import { typedArgument } from '../../src/taskpane/functionHelp/typedArgument';
import { noRoles, type RoleColumns } from '../../src/reading/roles';
import { functionHelpTexts } from '../../src/taskpane/texts/functionHelp';
import { source } from './fakes';

const declared = (id: string) => {
  const found = customFunctions.find((each) => each.id === id);
  if (!found) throw new Error(`no function ${id}`);
  return found;
};

describe('search', () => {
  const search = searchIn(
    customFunctions,
    [(english) => english, functionText],
    (topic) => functionHelpTexts.topics[topic],
  );
  const ids = (query: string) => search(query).map(({ id }) => id);

  it('shows all where nothing is asked for, each under a topic', () => {
    expect(ids(' ')).toEqual(customFunctions.map(({ id }) => id));
    expect(customFunctions.filter(({ id }) => topicOf(id) === undefined)).toEqual([]);
    expect(byTopic(search('')).flatMap(({ functions }) => functions)).toHaveLength(customFunctions.length);
  });

  it('puts names first, then what functions are about, then their arguments', () => {
    const found = ids('retention');
    expect(found.slice(0, 2)).toEqual(['CLV.RETENTION', 'RETENTION.PROJECT']);
    expect(found).toContain('PAYBACK');
    const [{ topic, functions }] = byTopic(search('funnel'));
    expect(topic).toBe('journeys');
    expect(functions.map(({ id }) => id.split('.')[0])).toEqual(functions.map(() => 'FUNNEL'));
  });

  it('takes several words, names of choices, topics, and Chinese', () => {
    expect(ids('CLV segment')).toContain('CLV.SEGMENTS');
    expect(ids('pareto')).toContain('CLV.FIT');
    expect(ids('time to value')).toContain('TIMETOVALUE');
    expect(ids('留存')).toEqual(expect.arrayContaining(['CLV.RETENTION', 'RETENTION.PROJECT']));
    expect(ids('nosuchword')).toEqual([]);
  });
});

describe('arguments from the mapped columns', () => {
  const table = (sheet: string, columns: Partial<RoleColumns>): MappedTable => ({
    source: source({ sheet, address: `${sheet}!A1:F6` }),
    hasHeadings: true,
    columns: { ...noRoles, ...columns },
  });
  const journeys = table('Journeys', { customer: 0, time: 1, touchpoint: 2, value: 5, cost: 4 });
  const orders = table('Orders', { customer: 0, time: 1, value: 2, segment: 3 });
  const waits = table('Signups', { segment: 1, start: 3, reached: 4, lost: 5 });
  const fill = (id: string, ...tables: MappedTable[]) => fillArguments(declared(id).arguments, tables);

  it('come from the table that has most of them', () => {
    expect(fill('TTV', orders, journeys)).toEqual({
      customer: 'Journeys!$A$2:$A$6',
      time: 'Journeys!$B$2:$B$6',
      touchpoint: 'Journeys!$C$2:$C$6',
      value: 'Journeys!$F$2:$F$6',
    });
    const withIds = table('Journeys', { ...journeys.columns, orderId: 3 });
    expect(fill('JOURNEYS', withIds)).toMatchObject({ orderId: 'Journeys!$D$2:$D$6' });
    expect(fill('TIMETOVALUE', journeys, waits)).toEqual({
      start: 'Signups!$D$2:$D$6',
      reached: 'Signups!$E$2:$E$6',
      lost: 'Signups!$F$2:$F$6',
    });
  });

  it('are orders where amounts are due, whatever tab is in sight', () => {
    const ofOrders = { customer: 'Orders!$A$2:$A$6', date: 'Orders!$B$2:$B$6', amount: 'Orders!$C$2:$C$6' };
    expect(fill('CLV.CUSTOMERS', journeys, orders)).toEqual(ofOrders);
    expect(fill('CLV.CUSTOMERS', journeys).amount).toBe('Journeys!$F$2:$F$6');
  });

  it('may come from several tables where rows need not belong together', () => {
    expect(fill('SCORECARD', journeys, orders, waits)).toEqual({
      segment: 'Signups!$B$2:$B$6',
      start: 'Signups!$D$2:$D$6',
      reached: 'Signups!$E$2:$E$6',
      orderCustomer: 'Orders!$A$2:$A$6',
      orderDate: 'Orders!$B$2:$B$6',
      orderAmount: 'Orders!$C$2:$C$6',
      costSegment: 'Journeys!$C$2:$C$6',
      cost: 'Journeys!$E$2:$E$6',
    });
  });

  it('are none where there are no data, and no others than the function takes', () => {
    expect(fill('TTV')).toEqual({});
    expect(fill('CLV', journeys, orders)).toEqual({});
    expect(fill('COHORTS', orders)).not.toHaveProperty('amount');
    expect(fill('ATTRIBUTION.PATHS', journeys)).toEqual({});
    // Its reached and lost are counts.
    expect(fill('TIMETOVALUE.COUNTS', waits)).toEqual({});
  });
});

describe('what is typed for an argument', () => {
  const argument = (id: string, name: string) => {
    const found = declared(id).arguments.find((each) => each.name === name);
    if (!found) throw new Error(`no argument ${name}`);
    return found;
  };

  it.each([
    ['TTV', 'customer', 'A2:A9', 'A2:A9'],
    ['TTV', 'customer', "'My Sheet'!$A$2:$A$9", "'My Sheet'!$A$2:$A$9"],
    ['TTV', 'customer', 'Orders[customer]', 'Orders[customer]'],
    ['TTV', 'customer', 'customers', 'customers'],
    ['TTV', 'customer', ' ', null],
    ['TTV', 'of', 'Email', '"Email"'],
    ['TTV', 'of', '(direct)', '"(direct)"'],
    ['TTV', 'of', 'say "hi"', '"say ""hi"""'],
    ['TTV', 'of', 'Email, Social', '{"Email","Social"}'],
    ['TTV', 'of', 'F1#', 'F1#'],
    ['TTV', 'of', '=names', 'names'],
    ['TTV', 'model', 'linear', '"linear"'],
    ['CLV', 'lifespan', '30', '30'],
    ['CLV', 'lifespan', '0,5', '0.5'],
    ['TTV', 'settings', 'lookback=30; half-life=14', '"lookback=30; half-life=14"'],
    ['TTV', 'settings', 'direct="Mail, paid",Direct', '"direct=""Mail, paid"",Direct"'],
    ['TTV', 'settings', '"lookback="&H1', '"lookback="&H1'],
    ['TTV', 'settings', 'Settings!H1:I6', 'Settings!H1:I6'],
    ['TTV', 'settings', 'IF(H1="",I1:J6,K1:L6)', 'IF(H1="",I1:J6,K1:L6)'],
    ['TTV', 'settings', 'starts anew=TRUE', '"starts anew=TRUE"'],
    ['CLV', 'averageValue', '500*0.75', '500*0.75'],
    ['CLV.CUSTOMERS', 'horizon', 'infinite', '"infinite"'],
    ['CLV.CUSTOMERS', 'asOf', '2026-06-30', '"2026-06-30"'],
    ['CLV.CUSTOMERS', 'asOf', 'DATE(2026,6,30)', 'DATE(2026,6,30)'],
    ['TIMETOVALUE', 'statistic', 'p90', '"p90"'],
    ['TIMETOVALUE', 'settings', 'weekend=0000011', '"weekend=0000011"'],
    ['TIMETOVALUE', 'settings', 'hours=9:00-17:00', '"hours=9:00-17:00"'],
    ['TIMETOEXCEED', 'expected', '1000000', '1000000'],
    ['TIMETOVALUE.EVENTS', 'startEvent', 'signed up', '"signed up"'],
  ])('for %s, %s: %s', (id, name, typed, expected) => {
    expect(typedArgument(argument(id, name), typed)).toBe(expected);
  });
});
