import fc from 'fast-check';
import { channelOf } from '../../../src/analytics/channels/channelOf';
import {
  channelRule,
  type ChannelRule,
  ruleFields,
  ruleTests,
  type WrittenRule,
} from '../../../src/analytics/channels/channelRule';
import type { Visit } from '../../../src/analytics/channels/visit';

function ready(rule: WrittenRule): ChannelRule {
  const read = channelRule(rule);
  if ('problem' in read) throw new Error(read.problem.code);
  return read;
}

const nowhere: Visit = { source: '', medium: '', campaign: '', referrer: '' };
const own = (text: string): WrittenRule => ({ field: 'Host', test: 'Is', text, channel: 'own' });
const to = (field: WrittenRule['field'], test: WrittenRule['test'], text: string): WrittenRule => ({
  field,
  test,
  text,
  channel: 'Ours',
});

test.each<[WrittenRule, Partial<Visit>, boolean]>([
  [to('Source', 'Is', 'Google'), { source: 'google', medium: 'cpc' }, true],
  [to('Source', 'Is', 'goog'), { source: 'google', medium: 'cpc' }, false],
  [to('Source', 'Starts with', 'goog'), { source: 'google', medium: 'cpc' }, true],
  [to('Source', 'Is', 'google'), { referrer: 'https://www.google.de/' }, true],
  [to('Medium', 'Is', 'organic'), { referrer: 'https://www.google.de/' }, true],
  [to('Medium', 'Contains', 'MAIL'), { source: 'x', medium: 'hotmailing' }, true],
  [to('Campaign', 'Matches', '^(brand|name)_'), { campaign: 'name_de' }, true],
  [to('Campaign', 'Matches', '^$'), { source: 'x' }, true],
  [to('Referrer', 'Contains', '/blog/'), { source: 'x', medium: 'y', referrer: 'https://a.b/blog/1' }, true],
  [to('Host', 'Is', 'https://www.partner.example/'), { referrer: 'http://news.partner.example/1' }, true],
  [to('Host', 'Is', 'partner.example'), { referrer: 'https://other-partner.example/' }, false],
  [to('Host', 'Is', 'partner.example'), { source: 'www.partner.example', medium: 'cpc' }, true],
  // What is given stands before the page before.
  [to('Host', 'Is', 'partner.example'), { source: 'x', medium: 'y', referrer: 'partner.example' }, false],
])('%j of %j: %s', (rule, visit, fits) => {
  expect(channelOf({ ...nowhere, ...visit }, [ready(rule)]) === 'Ours').toBe(fits);
});

describe('a host of one’s own', () => {
  test.each<[Partial<Visit>, string]>([
    [{ referrer: 'https://shop.example/' }, 'Direct'],
    [{ referrer: 'https://pay.shop.example/done' }, 'Direct'],
    [{ source: 'shop.example', medium: 'referral' }, 'Direct'],
    [{ source: 'shop.example', medium: 'email' }, 'Email'],
    [{ source: 'newsletter', medium: 'email', referrer: 'https://shop.example/' }, 'Email'],
    [{ campaign: 'spring', referrer: 'https://shop.example/' }, 'Unassigned'],
    [{ referrer: 'https://workshop.example/' }, 'Referral'],
  ])('%j: %s', (visit, expected) => {
    expect(channelOf({ ...nowhere, ...visit }, [ready(own('shop.example'))])).toBe(expected);
  });

  test('rules count in their order, before it and behind it', () => {
    const visit = { ...nowhere, referrer: 'https://blog.shop.example/' };
    const blog: WrittenRule = { field: 'Host', test: 'Is', text: 'blog.shop.example', channel: 'Blog' };
    const known: WrittenRule = { field: 'Source', test: 'Is', text: '(direct)', channel: 'Known' };
    expect(channelOf(visit, [blog, own('shop.example')].map(ready))).toBe('Blog');
    expect(channelOf(visit, [own('shop.example'), blog].map(ready))).toBe('Direct');
    expect(channelOf(visit, [own('shop.example'), known].map(ready))).toBe('Known');
  });

  test('is a host, not another text', () => {
    expect(channelRule({ ...own('shop'), field: 'Source' })).toEqual({ problem: { code: 'ownIsHost' } });
  });
});

const words = [
  'google',
  'facebook.com',
  'partner.example',
  'www.bing.com',
  'cpc',
  'email',
  'referral',
  'shop',
  'x',
];
const text = fc.constantFrom('', ...words);
const visits: fc.Arbitrary<Visit> = fc.record({ source: text, medium: text, campaign: text, referrer: text });
const written: fc.Arbitrary<WrittenRule> = fc.record({
  field: fc.constantFrom(...ruleFields),
  test: fc.constantFrom(...ruleTests),
  text: fc.constantFrom(...words),
  channel: fc.constantFrom('A', 'B', 'C'),
});
const rules = fc.array(written, { maxLength: 4 });

test('one’s own rule is read before the default ones', () => {
  fc.assert(
    fc.property(visits, rules, (visit, own) => {
      const all = own.map(ready);
      const first = all.find((rule) => channelOf(visit, [rule]) === rule.channel);
      expect(channelOf(visit, all)).toBe(first?.channel ?? channelOf(visit, []));
    }),
  );
});

test('a rule added at the end changes no visit that a rule fitted before', () => {
  const last = fc.oneof(written, fc.constantFrom(...words).map(own));
  fc.assert(
    fc.property(visits, rules, last, (visit, before, added) => {
      const all = before.map(ready);
      const channel = channelOf(visit, all);
      fc.pre(['A', 'B', 'C'].includes(channel));
      expect(channelOf(visit, [...all, ready(added)])).toBe(channel);
    }),
  );
});
