import { journeysInputs, typedJourneys } from '../../src/analyses/journeys/inputs';
import { scorecardInputs, typedScorecard } from '../../src/analyses/scorecard/inputs';
import { timeToValueInputs, typedTimeToValue } from '../../src/analyses/timeToValue/inputs';
import { argumentCells } from '../../src/excel/addInputs';
import type { OutputInput } from '../../src/excel/types';
import { namesIn } from '../../src/reading/nameList';
import { endOfDay } from '../../src/reading/dates';

/** Cells with the settings of a live formula of time to value and of journeys: they come back as the options they were. */

const cellsOf = (rows: readonly OutputInput[]) => (label: string) =>
  rows
    .find((row) => row.label === label)
    ?.values.filter((value) => value !== null)
    .map(String) ?? null;

describe('of time to value', () => {
  const asOf = endOfDay('2026-07-01');
  const rowsOf = (weekend: string | null, at: number | null) =>
    timeToValueInputs({ asOf: at, weekend }, [], 'curve').rows;

  test('come back: the day as it was typed, Saturday and Sunday by their number', () => {
    expect(typedTimeToValue(cellsOf(rowsOf('0000011', asOf)))).toEqual({
      asOf: '2026-07-01',
      weekend: '0000011',
    });
    expect(typedTimeToValue(cellsOf(rowsOf(null, null)))).toEqual({ asOf: '', weekend: '' });
  });

  test('leave alone what the pane has no option for, and what is gone', () => {
    const typed = (label: string) => (label === 'Weekend' ? ['7'] : null);
    expect(typedTimeToValue(typed)).toEqual({});
  });
});

test('those of a scorecard come back, the margin in percent', () => {
  const { rows } = scorecardInputs({ model: 'mbg/nbd', horizon: 730, margin: 0.07 }, []);
  expect(typedScorecard(cellsOf(rows))).toEqual({ model: 'mbg/nbd', horizon: '730', margin: '7' });
});

describe('of journeys', () => {
  const options = { steps: [], window: null, order: 'ordered' as const, top: 10 };

  test('come back, steps with commas in quotes and no limit as nothing', () => {
    const { rows } = journeysInputs(
      'funnel',
      options,
      ['Visit', 'Sign-up, free'],
      [['zone', 'Europe/Berlin']],
    );
    const typed = typedJourneys(cellsOf(rows));
    expect(typed).toMatchObject({ window: '', order: 'ordered' });
    expect(namesIn(typed.steps ?? '')).toEqual(['Visit', 'Sign-up, free']);
    const limited = journeysInputs('funnel', { ...options, window: 30, order: 'any' }, ['a', 'b'], []);
    expect(typedJourneys(cellsOf(limited.rows))).toMatchObject({ window: '30', order: 'any' });
    expect(typedJourneys(cellsOf(journeysInputs('steps', options, [], []).rows))).toEqual({ top: '10' });
  });

  test('come back: begin of the window, kind of period, and the part of each journey', () => {
    const trend = journeysInputs(
      'trend',
      { ...options, window: 7, by: 'week' },
      ['a', 'b'],
      [['window from', 'step before']],
    );
    expect(typedJourneys(cellsOf(trend.rows))).toMatchObject({
      by: 'week',
      windowFrom: 'step before',
      window: '7',
    });
    const part = { from: ['Trial', 'a, b'], upTo: ['Buy'], length: 4, collapse: true };
    const { rows } = journeysInputs(
      'steps',
      { ...options, part },
      [],
      [
        ['from event', ...part.from],
        ['up to event', ...part.upTo],
        ['collapse', 'yes'],
      ],
    );
    expect(typedJourneys(cellsOf(rows))).toEqual({
      top: '10',
      length: '4',
      fromEvent: 'Trial, "a, b"',
      upToEvent: 'Buy',
      collapse: true,
    });
  });

  test('come back: steps that may be skipped, and events that end an attempt', () => {
    const { rows } = journeysInputs(
      'funnel',
      options,
      ['a', 'b', 'c'],
      [
        ['optional', 'b'],
        ['exclude', 'Return', 'x, y'],
      ],
    );
    expect(typedJourneys(cellsOf(rows))).toMatchObject({ optional: 'b', exclude: 'Return, "x, y"' });
  });

  test('have a cell more than there are steps, and room for who is still in time', () => {
    const steps = Array.from({ length: 8 }, (_, i) => `Step ${i}`);
    const { rows, room } = journeysInputs('funnel', options, steps, []);
    const cells = argumentCells(
      { rows, room, title: '', answer: '', noRoom: '', note: String, formula: () => '' },
      { row: 3, column: 9, rows: 12, columns: 2 },
      (row) => 4 + row,
    );
    expect(cells).toEqual({ steps: '$K$5:$K$13', window: '$K$14', order: '$K$15' });
    expect(room).toBe(1);
    expect(journeysInputs('funnel', { ...options, window: 7 }, steps, []).room).toBe(0);
  });
});
