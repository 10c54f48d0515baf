import { keptView } from '../../../src/analyses/attribution/keptView';

test('what release 0.1.0 wrote is found again', () => {
  expect(keptView(null, ['Linear', 'Last touch'])).toBe('credit');
  expect(keptView({ touchpoint: 'Email', model: 1 }, ['Linear', 'Last touch'])).toEqual({
    view: 'credit',
    row: 'Email',
    column: 'last touch',
  });
});

test('what is written today is kept as it is', () => {
  const figure = { view: 'credit', row: 'Email', column: 'linear' };
  expect(keptView('credit', ['Linear'])).toBe('credit');
  expect(keptView(figure, ['Linear'])).toBe(figure);
});
