import { createFormat } from '../../../src/language/format';
import { answerOf } from '../../../src/analyses/attribution/answer';
import { inSentence } from '../../../src/language/inSentence';
import { result, type ResultChange } from '../../taskpane/fakes';

const answer = (change: ResultChange = {}) => answerOf(result(change).summary, createFormat('en-US'));

/** A result with these shares under each model, all credits positive unless the shares are not. */
const shares = (models: string[], byTouchpoint: Record<string, number[]>, change: ResultChange = {}) =>
  answer({
    models,
    exceedsTotal: models.map((name) => name === 'Participation'),
    rows: Object.entries(byTouchpoint).map(([touchpoint, share]) => ({
      touchpoint,
      share,
      credit: share.map((part) => part * 1000),
      conversions: 1,
      averageOrderValue: 1,
    })),
    ...change,
  });

describe('answerOf', () => {
  it('tells where the models disagree most, and which touchpoint goes the other way', () => {
    expect(answer()).toEqual({
      headline:
        'Paid Search earns 36% of value under last touch but 14% under first touch: it closes journeys that others open.',
      details: ['Email goes the other way, from 18% to 34%.'],
    });
  });

  it('reads the part in journeys from models that pay different ends of them, and from no others', () => {
    const headline = (models: string[]) =>
      shares(models, { Email: [0.31, 0.18], Search: [0.4, 0.45], Social: [0.29, 0.37] }).headline;
    expect(headline(['Linear', 'Last touch'])).toBe(
      'Email earns 31% of value under linear but 18% under last touch: it opens journeys that others close.',
    );
    expect(headline(['Last touch', 'First touch'])).toContain('closes journeys that others open');
    expect(headline(['Markov', 'Shapley'])).toBe(
      'Email earns 31% of value under Markov but 18% under Shapley.',
    );
  });

  it('says so when the models agree', () => {
    const { headline } = shares(['Linear', 'Last touch'], { Email: [0.61, 0.63], Social: [0.39, 0.37] });
    expect(headline).toBe('Email earns most, 61% to 63% of value: the 2 models nearly agree.');
    expect(shares(['Linear', 'Last touch'], { Email: [0.6, 0.6], Social: [0.4, 0.4] }).headline).toBe(
      'Email earns 60% of value: the 2 models agree.',
    );
  });

  it('names leader and second of a single model', () => {
    expect(shares(['J shaped'], { Email: [0.6], Social: [0.4] }).headline).toBe(
      'Email earns 60% of value under J shaped, ahead of Social with 40%.',
    );
  });

  it('puts nobody ahead of who earns the same', () => {
    expect(shares(['Linear'], { Email: [0.5], Social: [0.5] }).headline).toBe(
      'No touchpoint is ahead under linear: Email and Social earn 50% of value each.',
    );
    const thirds = { Email: [1 / 3], Social: [1 / 3 + 1e-13], Search: [1 / 3] };
    expect(shares(['Linear'], thirds).headline).toMatch(/^No touchpoint is ahead under linear/);
    expect(shares(['Linear', 'Last touch'], { Email: [0.51, 0.49], Social: [0.49, 0.51] }).headline).toBe(
      'No touchpoint is ahead under all 2 models: Email and Social earn about the same.',
    );
  });

  it('does not compare shares of a model that exceeds the total', () => {
    const { headline } = shares(['Participation', 'Linear'], { Email: [0.1, 0.6], Social: [0.9, 0.4] });
    expect(headline).toBe('Email earns 60% of value under linear, ahead of Social with 40%.');
    expect(shares(['Participation'], { Email: [0.1], Social: [0.9] }).headline).toContain('Social earns 90%');
  });

  it('has words for every degenerate result', () => {
    expect(answer({ total: { value: 0, transactions: 0 } }).headline).toContain('No row holds a value');
    expect(answer({ unattributed: { value: 9, transactions: 1592 } }).headline).toContain('unattributed');
    expect(shares(['Linear'], { Email: [1] }).headline).toContain('the only one');
    expect(shares(['Linear'], { Email: [-0.5], Social: [-0.5] }).headline).toContain('Refunds');
  });
});

test('model names inside a sentence', () => {
  expect(['Last touch', 'J shaped', 'Inverse J'].map(inSentence)).toEqual([
    'last touch',
    'J shaped',
    'inverse J',
  ]);
});
