import type { Translations } from './translations';

/** The scorecard of segments and its ranges. */
export const scorecard: Translations = {
  'One row a segment or channel of acquisition: cost, conversion, transaction value, lifetime value, time to value.':
    '每个细分或获客渠道一行：成本、转化、交易总额、终身价值、价值实现时间。',
  'Customers, each once: a column of ids.': '客户，每位一次：一列客户编号。',
  'Segment of each customer, say the channel of acquisition.': '每位客户的细分，例如获客渠道。',
  'Customer of each order.': '每笔订单的客户。',
  'Date of each order.': '每笔订单的日期。',
  'Segments of a table of costs; several rows of a segment add up.': '成本表中的细分；同一细分的多行相加。',
  'What each of these rows cost.': '其中每行的成本。',
};
