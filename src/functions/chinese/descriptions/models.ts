import type { Translations } from './translations';

/** The attribution models AutoComplete offers. */
export const models: Translations = {
  'The first touch takes all: what opened the journey.': '全部归于首次触达：开启旅程的那一次。',
  'The last touch takes all: what closed the journey.': '全部归于末次触达：结束旅程的那一次。',
  'The last touch that is not direct takes all; if all are direct, the last one.':
    '全部归于最后一次非直接触达；若全部为直接触达，则归于最后一次。',
  'Every touch takes the same share.': '每次触达份额相同。',
  'Every distinct touchpoint takes the same share, however often it was met.':
    '每个不同的触点份额相同，无论触达多少次。',
  'A touch weighs half as much for every half-life it lies before the transaction (7 days).':
    '触达距交易每早一个半衰期，权重减半（7 天）。',
  '40 % to the first touch, 40 % to the last, 20 % shared by those between.':
    '首次触达 40%，末次触达 40%，其间各次平分 20%。',
  '20 % to the first touch, 60 % to the last, 20 % shared by those between.':
    '首次触达 20%，末次触达 60%，其间各次平分 20%。',
  '60 % to the first touch, 20 % to the last, 20 % shared by those between.':
    '首次触达 60%，末次触达 20%，其间各次平分 20%。',
  'Your own shares for the first touch, those between, and the last.': '自定首次、其间与末次触达的份额。',
  '30 % each to the first touch, the lead and the opportunity, 10 % to the rest. Needs milestones.':
    '首次触达、线索与商机各 30%，其余 10%。需要里程碑。',
  '22.5 % each to first touch, lead, opportunity and closing touch, 10 % to the rest. Needs milestones.':
    '首次触达、线索、商机与成交触达各 22.5%，其余 10%。需要里程碑。',
  'Every distinct touchpoint takes the full value; totals exceed 100 % by design.':
    '每个不同的触点都获得全部金额；合计超过 100% 是有意为之。',
  'In proportion to what would be lost without the touchpoint, by a Markov chain (order 1).':
    '按缺少该触点时会损失的比例分配，依据马尔可夫链（1 阶）。',
  'The share of conversions that would be lost without the touchpoint: what Markov credit rests on.':
    '缺少该触点时会失去的转化占比：马尔可夫分配的依据。',
  'A fair share of the conversion rate of the touchpoints met together.':
    '共同出现的触点对转化率的公平份额（Shapley 值）。',
};
