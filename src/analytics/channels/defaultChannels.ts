import { assistantMedium, direct, type FilledVisit } from './filled';
import { siteOf } from './sites';

/** Which rules and lists a channel comes from; it changes with every change of either. */
export const channelVersion = "after GA4's published rules, own lists, version 1";

/** Where no rule fits. */
export const unassigned = 'Unassigned';

interface DefaultChannel {
  channel: string;
  fits(visit: Marked): boolean;
}

/** A visit with what several rules ask for. */
interface Marked extends FilledVisit {
  isSearch: boolean;
  isSocial: boolean;
  isVideo: boolean;
  /** By the site, or because the campaign's name says so. */
  isShopping: boolean;
  isPaid: boolean;
}

/** GA4's `^(.*cp.*|ppc|retargeting|paid.*)$` for media. */
const paidMedium = /cp|^ppc$|^retargeting$|^paid/;
/** GA4's `^(.*(([^a-df-z]|^)shop|shopping).*)$` for names of campaigns. */
const shoppingCampaign = /(?:[^a-df-z]|^)shop|shopping/;

const displayMedia = ['display', 'banner', 'expandable', 'interstitial', 'cpm'];
const socialMedia = ['social', 'social-network', 'social-media', 'sm', 'social network', 'social media'];
const referralMedia = ['referral', 'app', 'link'];
const mail = ['email', 'e-mail', 'e_mail', 'e mail'];

/**
 * GA4's default channel group in the order of its published table, save the rows on advertising platforms, of which source and
 * medium know nothing. The place of AI Assistant is not published; its medium fits no other row.
 *
 * Source: Google Analytics help, "Default channel group", support.google.com/analytics/answer/9756891.
 */
const defaultChannels: readonly DefaultChannel[] = [
  {
    channel: 'Direct',
    fits: ({ source, medium }) =>
      source === direct.source && ['', '(not set)', direct.medium].includes(medium),
  },
  { channel: 'Cross-network', fits: ({ campaign }) => campaign.includes('cross-network') },
  { channel: 'Paid Shopping', fits: ({ isPaid, isShopping }) => isPaid && isShopping },
  { channel: 'Paid Search', fits: ({ isPaid, isSearch }) => isPaid && isSearch },
  { channel: 'Paid Social', fits: ({ isPaid, isSocial }) => isPaid && isSocial },
  { channel: 'Paid Video', fits: ({ isPaid, isVideo }) => isPaid && isVideo },
  { channel: 'Display', fits: ({ medium }) => displayMedia.includes(medium) },
  { channel: 'Paid Other', fits: ({ isPaid }) => isPaid },
  { channel: 'Organic Shopping', fits: ({ isShopping }) => isShopping },
  { channel: 'Organic Social', fits: ({ isSocial, medium }) => isSocial || socialMedia.includes(medium) },
  { channel: 'Organic Video', fits: ({ isVideo, medium }) => isVideo || medium.includes('video') },
  { channel: 'Organic Search', fits: ({ isSearch, medium }) => isSearch || medium === 'organic' },
  { channel: 'AI Assistant', fits: ({ medium }) => medium === assistantMedium },
  { channel: 'Referral', fits: ({ medium }) => referralMedia.includes(medium) },
  { channel: 'Email', fits: ({ source, medium }) => mail.includes(source) || mail.includes(medium) },
  { channel: 'Affiliates', fits: ({ medium }) => medium === 'affiliate' },
  { channel: 'Audio', fits: ({ medium }) => medium === 'audio' },
  { channel: 'SMS', fits: ({ source, medium }) => source === 'sms' || medium === 'sms' },
  {
    channel: 'Mobile Push Notifications',
    fits: ({ source, medium }) => source === 'firebase' || /push$|mobile|notification/.test(medium),
  },
];

/** The channel of a visit by the first rule of the default channel group that fits. */
export function defaultChannelOf(visit: FilledVisit): string {
  const kind = siteOf(visit.source)?.kind;
  const marked: Marked = {
    ...visit,
    isSearch: kind === 'search',
    isSocial: kind === 'social',
    isVideo: kind === 'video',
    isShopping: kind === 'shopping' || shoppingCampaign.test(visit.campaign),
    isPaid: paidMedium.test(visit.medium),
  };
  return defaultChannels.find(({ fits }) => fits(marked))?.channel ?? unassigned;
}
