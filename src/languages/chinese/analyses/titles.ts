import type { TitleTexts } from '../../../analyses/titles';

/** What the analyses are called. */
export const titles: TitleTexts = {
  attribution: { title: '归因', short: '归因' },
  lifetime: { title: '客户终身价值', short: '终身价值' },
  'time to value': { title: '价值实现时间', short: '价值实现' },
  journeys: { title: '旅程', short: '旅程' },
  scorecard: { title: '计分卡', short: '计分卡' },
};
