import { channelOf } from '../../../src/analytics/channels/channelOf';
import { channelRule, type ChannelRule } from '../../../src/analytics/channels/channelRule';
import { filled } from '../../../src/analytics/channels/filled';

type Texts = [source: string, medium: string];
type Case = readonly [id: number, ...Texts, campaign: string, referrer: string, ...Texts, channel: string];

/** The cases of the reference on channel rules; source and medium as given, then as filled in. */
const cases: readonly Case[] = [
  [1, '(direct)', '(none)', '', '', '(direct)', '(none)', 'Direct'],
  [3, '', '', '', '', '(direct)', '(none)', 'Direct'],
  [5, 'google', 'cpc', 'brand_uk', '', 'google', 'cpc', 'Paid Search'],
  [7, 'google', 'cpc', 'workshop-leads', '', 'google', 'cpc', 'Paid Search'],
  [9, 'google', 'cpc', 'my-shop-de', '', 'google', 'cpc', 'Paid Shopping'],
  [11, 'google', 'cpc', 'coffeeshop', '', 'google', 'cpc', 'Paid Shopping'],
  [13, 'google', 'cross-network', 'pmax', '', 'google', 'cross-network', 'Organic Search'],
  [15, 'google.com', 'cpc', 'brand', '', 'google.com', 'cpc', 'Paid Search'],
  [17, 'facebook', 'paidsocial', 'ret', '', 'facebook', 'paidsocial', 'Paid Social'],
  [19, 'dv360', 'cpm', 'prospecting', '', 'dv360', 'cpm', 'Display'],
  [21, 'gdn', 'banner', 'q1', '', 'gdn', 'banner', 'Display'],
  [23, 'criteo', 'retargeting', 'rt', '', 'criteo', 'retargeting', 'Paid Other'],
  [25, 'partner', 'xcpx', 'x', '', 'partner', 'xcpx', 'Paid Other'],
  [27, 'partner', 'unpaid', 'x', '', 'partner', 'unpaid', 'Unassigned'],
  [29, 'amazon.com', 'referral', '', '', 'amazon.com', 'referral', 'Organic Shopping'],
  [31, 'instagram', 'story', 'spring', '', 'instagram', 'story', 'Organic Social'],
  [33, 'partnerblog', 'social-media', '', '', 'partnerblog', 'social-media', 'Organic Social'],
  [35, 'partnerblog', 'socialmedia', '', '', 'partnerblog', 'socialmedia', 'Unassigned'],
  [37, 'youtube.com', 'referral', '', '', 'youtube.com', 'referral', 'Organic Video'],
  [39, 'partner', 'promo-video-1', '', '', 'partner', 'promo-video-1', 'Organic Video'],
  [41, 'unknownsearch', 'organic', '', '', 'unknownsearch', 'organic', 'Organic Search'],
  [43, 'partner.example', 'referral', '', '', 'partner.example', 'referral', 'Referral'],
  [45, 'partner.example', 'link', '', '', 'partner.example', 'link', 'Referral'],
  [47, 'email', 'newsletter', 'may', '', 'email', 'newsletter', 'Email'],
  [49, 'newsletter', 'mail', 'may', '', 'newsletter', 'mail', 'Unassigned'],
  [51, 'awin', 'affiliates', '', '', 'awin', 'affiliates', 'Unassigned'],
  [53, 'twilio', 'sms', '', '', 'twilio', 'sms', 'SMS'],
  [55, 'braze', 'push', '', '', 'braze', 'push', 'Mobile Push Notifications'],
  [57, 'app', 'notification_daily', '', '', 'app', 'notification_daily', 'Mobile Push Notifications'],
  [59, '', '', '', 'https://www.google.de/', 'google', 'organic', 'Organic Search'],
  [61, '', '', '', 'https://www.linkedin.com/feed/', 'linkedin.com', 'referral', 'Organic Social'],
  // The host is their own: what is filled in is what a rule makes of it.
  [63, '', '', '', 'https://pay.shop.example/checkout', 'pay.shop.example', 'referral', 'Direct'],
  [65, 'newsletter', 'email', 'may', 'https://www.google.com/', 'newsletter', 'email', 'Email'],
  // With what an advertising platform says, which is not asked here: a click id (Paid Search) and a network (Paid Video).
  [67, '', '', '', '', '(direct)', '(none)', 'Direct'],
  [69, 'google', 'cpc', 'vid', '', 'google', 'cpc', 'Paid Search'],
  [71, 'qr', 'offline', 'flyer', '', 'qr', 'offline', 'Unassigned'],
];

const ownHost = channelRule({
  field: 'Host',
  test: 'Is',
  text: 'shop.example',
  channel: 'own',
}) as ChannelRule;

test.each(cases)(
  'case %i: %s | %s | %s | %s is filled in as %s | %s: %s',
  (_, source, medium, campaign, referrer, filledSource, filledMedium, channel) => {
    const visit = { source, medium, campaign, referrer };
    expect(filled(visit)).toMatchObject({ source: filledSource, medium: filledMedium });
    expect(channelOf(visit, [ownHost])).toBe(channel);
  },
);
