export interface Channel {
  name: string;
  /** How often it begins a journey and how often it ends one, relative to the other channels. */
  opens: number;
  closes: number;
  /** Middle of the price of one touch, such that paid channels return 2 to 6 times their cost; 0 where a touch is free. */
  cost: number;
  campaigns: Campaign[];
}

export interface Campaign {
  name: string;
  /** Days since 2026-01-01 on which it runs, both included. */
  from: number;
  to: number;
}

const halfYear = 180;
const campaign = (name: string, from = 0, to = halfYear): Campaign => ({ name, from, to });

const alwaysOn = campaign('Always on');
const springLaunch = campaign('Spring launch', 60, 105);
const summerSale = campaign('Summer sale', 135, halfYear);
const seasonal = [alwaysOn, springLaunch, summerSale];

/** Openers are seen early, closers late: that is what makes first touch and last touch disagree. */
export const channels: Channel[] = [
  { name: 'Display', opens: 16, closes: 2, cost: 13.5, campaigns: seasonal },
  { name: 'Paid Social', opens: 20, closes: 4, cost: 13.5, campaigns: seasonal },
  { name: 'Video', opens: 12, closes: 1, cost: 11, campaigns: [springLaunch, campaign('Brand film')] },
  { name: 'Podcast', opens: 4, closes: 0.5, cost: 11.5, campaigns: [campaign('Host read')] },
  { name: 'Organic Social', opens: 8, closes: 3, cost: 0, campaigns: [] },
  { name: 'Organic Search', opens: 13, closes: 11, cost: 0, campaigns: [] },
  { name: 'Paid Search Generic', opens: 10, closes: 8, cost: 21, campaigns: seasonal },
  { name: 'Referral', opens: 6, closes: 5, cost: 0, campaigns: [] },
  { name: 'Affiliate', opens: 3, closes: 7, cost: 20, campaigns: [campaign('Voucher partners')] },
  {
    name: 'Email',
    opens: 2,
    closes: 18,
    cost: 0,
    campaigns: [campaign('Newsletter'), summerSale, springLaunch],
  },
  { name: 'Paid Search Brand', opens: 2, closes: 17, cost: 13.5, campaigns: [alwaysOn] },
  { name: 'Direct', opens: 4, closes: 22, cost: 0, campaigns: [] },
];
