import { siteOf } from '../../../src/analytics/channels/sites';

test.each([
  ['google.de', 'google'],
  ['search.yahoo.co.jp', 'yahoo'],
  ['search.brave.com', 'brave'],
  ['www.ecosia.org', 'ecosia'],
  ['goo.ne.jp', 'goo'],
])('%s is known by the name %s', (host, name) => {
  expect(siteOf(host)).toMatchObject({ kind: 'search', name });
});

test.each(['', 'partner', 'google.partner', 'docs.google.com', 'co.uk', 'constructor', '.', 'a..b'])(
  '"%s" is no site that is known',
  (name) => expect(siteOf(name)).toBeNull(),
);
