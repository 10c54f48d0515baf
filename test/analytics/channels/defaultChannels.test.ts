import { channelOf } from '../../../src/analytics/channels/channelOf';

const channel = (source: string, medium = '', campaign = ''): string =>
  channelOf({ source, medium, campaign, referrer: '' }, []);
const cameFrom = (referrer: string): string =>
  channelOf({ source: '', medium: '', campaign: '', referrer }, []);

/** GA4's published table, row by row, with what decides between two of its rows. */
const published: readonly (readonly [
  expected: string,
  source: string,
  medium?: string,
  campaign?: string,
])[] = [
  ['Direct', '(direct)', '(not set)'],
  ['Direct', '(direct)'],
  ['Unassigned', 'direct', 'none'],
  ['Cross-network', 'google', 'cpc', 'de_cross-network_2026'],
  ['Paid Shopping', 'amazon', 'cpc'],
  ['Paid Shopping', 'partner', 'cpc', 'windowshopping'],
  ['Paid Shopping', 'partner', 'paid', 'eshop'],
  ['Paid Other', 'partner', 'paid', 'bishop'],
  ['Paid Search', 'bing', 'ppc'],
  ['Paid Search', 'search.google.com', 'cpc'],
  ['Paid Social', 'facebook', 'cpm'],
  ['Paid Video', 'youtube', 'cpv'],
  ['Display', 'partner', 'cpm'],
  ['Display', 'partner', 'display'],
  ['Display', 'partner', 'expandable'],
  ['Display', 'partner', 'interstitial'],
  ['Paid Other', 'partner', 'cpa'],
  ['Paid Other', 'partner', 'paidpartner'],
  ['Organic Shopping', 'etsy', 'social'],
  ['Organic Shopping', 'partner', 'post', 'shop'],
  ['Organic Social', 'partner', 'sm'],
  ['Organic Social', 'partner', 'social network'],
  ['Organic Social', 'quora.com', 'organic'],
  ['Organic Video', 'vimeo', 'organic'],
  ['Organic Search', 'duckduckgo', 'referral'],
  ['AI Assistant', 'anything', 'ai-assistant'],
  ['Referral', 'partner', 'app'],
  ['Email', 'e-mail', 'anything'],
  ['Email', 'partner', 'e_mail'],
  ['Email', 'partner', 'e mail'],
  ['Affiliates', 'partner', 'affiliate'],
  ['Audio', 'partner', 'audio'],
  ['SMS', 'sms', 'anything'],
  ['Mobile Push Notifications', 'firebase', 'anything'],
  ['Mobile Push Notifications', 'partner', 'mobile-app'],
  ['Mobile Push Notifications', 'partner', 'web push'],
  ['Unassigned', 'partner', 'pushed'],
  ['Unassigned', '', '', 'spring'],
  ['Unassigned', '', 'offline'],
];

test.each(published.map(([expected, ...visit]) => [visit, expected] as const))(
  '%j: %s',
  (visit, expected) => {
    expect(channel(...visit)).toBe(expected);
  },
);

test.each([
  ['google / organic', 'Organic Search'],
  ['(direct) / (none)', 'Direct'],
  ['facebook.com / referral', 'Organic Social'],
  ['a / b / c', 'Unassigned'],
])('source and medium in one text, %s: %s', (source, expected) => {
  expect(channel(source)).toBe(expected);
});

test.each([
  ['chatgpt.com', 'AI Assistant'],
  ['perplexity', 'AI Assistant'],
  ['google', 'Organic Search'],
  ['partner.example', 'Unassigned'],
])('a source without a medium, %s: %s', (source, expected) => {
  expect(channel(source)).toBe(expected);
});

test.each([
  ['https://www.google.co.uk/search?q=shoes', 'Organic Search'],
  ['www.google.com.mx', 'Organic Search'],
  ['https://mail.google.com/mail/u/0/', 'Referral'],
  ['https://de.search.yahoo.com/', 'Organic Search'],
  ['https://m.baidu.com/s', 'Organic Search'],
  ['https://search.naver.com:443/?q=x', 'Organic Search'],
  ['https://html.duckduckgo.com/html', 'Organic Search'],
  ['https://l.facebook.com/l.php', 'Organic Social'],
  ['https://uk.pinterest.com/', 'Organic Social'],
  ['https://m.me/', 'Organic Social'],
  ['https://t.co/abc', 'Organic Social'],
  ['android-app://com.linkedin.android/', 'Organic Social'],
  ['https://m.youtube.com', 'Organic Video'],
  ['https://smile.amazon.de/', 'Organic Shopping'],
  ['https://tieba.baidu.com/', 'Organic Social'],
  ['https://chatgpt.com/', 'AI Assistant'],
  ['https://gemini.google.com/app', 'AI Assistant'],
  ['https://www.perplexity.ai/search', 'AI Assistant'],
  ['https://checkout.stripe.com/', 'Referral'],
  ['https://notgoogle.com/', 'Referral'],
  ['https://google.partner.example/', 'Referral'],
  ['http://localhost:3000/', 'Referral'],
  ['//user:secret@partner.example', 'Referral'],
  ['$direct', 'Direct'],
  ['(none)', 'Direct'],
])('a visit from %s: %s', (referrer, expected) => {
  expect(cameFrom(referrer)).toBe(expected);
});

test('a campaign alone says nothing, and a referrer is read beside it', () => {
  const visit = { source: '', medium: '', campaign: 'spring', referrer: 'https://www.bing.com/' };
  expect(channelOf(visit, [])).toBe('Organic Search');
});
