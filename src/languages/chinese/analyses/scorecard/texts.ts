import type { ScorecardTexts } from '../../../../analyses/scorecard/texts';

/** The tab of the scorecard up to its result. */
export const scorecard: ScorecardTexts = {
  working: '正在计算计分卡',
  tooNarrow: '请至少选择两列：客户和细分，每位客户一行。订单和成本可以在其他表中。',
  eachRow: { label: '每一行是' },
  rowKinds: {
    customer: {
      label: '一位客户',
      help: '每位客户一行，附有其细分或首个渠道，以及开始和实现价值的日期。',
    },
    order: { label: '一笔订单', help: '每笔订单一行：客户即下过订单者。' },
  },
  twoAnswers: '计分卡把两个答案并列：请在下方打开订单表或成本表，或选择开始日期和实现价值日期的列。',
  roles: { time: '日期', value: '金额' },
  orders: {
    title: '订单',
    wanted: '订单在另一个表中',
    help: '每笔订单或退款一行：由此得出客户的价值，以及成本何时收回。',
    tooNarrow: '请至少选择三列：客户、日期和金额。',
  },
  costs: {
    title: '成本',
    wanted: '成本在另一个表中',
    help: '每个细分一行，名称与上面一致，附有赢得其客户的成本。同一细分的多行相加。',
    tooNarrow: '请至少选择两列：细分和成本。',
  },
  touches: {
    title: '触达',
    wanted: '首个渠道在触达日志中',
    help: '每次触达一行：每位客户的首个触点即其细分。',
    tooNarrow: '请至少选择三列：客户、时间和触点。',
  },
  model: { label: '模型' },
  models: {
    bgNbd: '客户可能在任何一次复购之后流失。通常选用此模型。',
    mbgNbd: '客户可能在任何一笔订单之后流失，包括首单。',
    paretoNbd: '客户随时可能流失。拟合时间更长。',
  },
  horizon: { label: '预测期', help: '计入今后多长时间内的订单。' },
  quick: { year: '1 年', twoYears: '2 年', threeYears: '3 年' },
  horizonProblem: '请输入大于 0 的天数，例如 365。',
  margin: { label: '毛利率', help: '订单金额中可用于支付获客成本的占比。100：全部。' },
  marginProblem: '请输入大于 0 且不超过 100 的百分比，例如 40。',
};
