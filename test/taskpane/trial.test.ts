import { scorecard } from '../../src/analyses/scorecard';
import type { ResultWords } from '../../src/blueprint/analysis';
import { flowOf, initialFlow } from '../../src/taskpane/flow/flow';
import type { Shown } from '../../src/taskpane/flow/shown';
import { written } from './fakes';

/** What is tried on a result by options set beside it. */

const reduce = flowOf(scorecard);
const words = {
  trial: {
    again: (run: { request: object }, result: object, { whatIfShare }: { whatIfShare: string }) =>
      whatIfShare === 'none'
        ? null
        : { run: { ...run, request: { tried: whatIfShare } }, result: { ...result, views: [whatIfShare] } },
  },
} as unknown as ResultWords;
const shown = {
  run: { request: { tried: '10' } },
  result: { views: ['10'] },
  words,
  view: 'whatIf',
  behind: null,
  ran: { settings: { tables: { main: 'as read' }, options: scorecard.options }, hashes: new Map() },
} as unknown as Shown;

const started = () => reduce(initialFlow(scorecard, { name: 'starting' }), { type: 'result', shown });
const set = (whatIfShare: string) => reduce(started(), { type: 'options', options: { whatIfShare } });

test('changes view, request and the settings that are kept at once, and nothing of what was read', () => {
  const { phase, options } = set('25');
  expect(options.whatIfShare).toBe('25');
  expect(phase).toMatchObject({
    name: 'result',
    run: { request: { tried: '25' } },
    result: { views: ['25'] },
    view: 'whatIf',
    ran: { settings: { tables: { main: 'as read' }, options: { whatIfShare: '25', horizon: '365' } } },
  });
});

test('what cannot be tried leaves what was tried last', () => {
  const { phase, options } = set('none');
  expect(options.whatIfShare).toBe('none');
  expect(phase).toMatchObject({
    result: { views: ['10'] },
    ran: { settings: { options: { whatIfShare: '10' } } },
  });
});

test('what was written before is told no longer', () => {
  const after = reduce(started(), { type: 'writing', writing: { name: 'written', written } });
  expect(after.writing.name).toBe('written');
  expect(reduce(after, { type: 'options', options: { whatIfShare: '25' } }).writing.name).toBe('idle');
});

test('during set-up options are options', () => {
  const flow = reduce(initialFlow(scorecard, { name: 'set up', returning: false }), {
    type: 'options',
    options: { whatIfShare: '25' },
  });
  expect(flow.phase.name).toBe('set up');
});
