import type { ChangeTexts, Verdict } from '../../../blueprint/period/resultTexts';
import type { PeriodSayings } from '../../../blueprint/period/sayings';
import { formatSpoken } from '../../../language/format';
import { modelName } from '../models';

const behind: Readonly<Record<Verdict, string>> = {
  more: '，超出偶然',
  within: '，在偶然范围之内',
  untested: '',
};

const ways = { grew: '增长', fell: '下降' };

/** What is said of a period, and of a change: comes with the first result. */
export const change: ChangeTexts = {
  fromTo: (name, before, now, way, is) => `“${name}”从 ${before} ${ways[way]}到 ${now}${behind[is]}。`,
  by: (name, share, way, is) => `“${name}”${ways[way]}了 ${share}${behind[is]}。`,
  fresh: (name, now, is) => `“${name}”是新出现的，为 ${now}${behind[is]}。`,
  same: (now, before) => `从 ${before} 到 ${now} 没有变化。`,
  quiet: (now, before) => `从 ${before} 到 ${now}，没有任何变化超出偶然。`,
  total: (now, by, isCertain) =>
    `合计：${now}${by === null ? '' : `，${by.isUp ? '上升' : '下降'} ${by.by}`}${isCertain ? '，超出偶然' : ''}。`,
  setting: (now, before) => (before === null ? now : `${now} 对比 ${before}`),
  method: (now) => `期间：${now}。期间内发生的计入，促成它们的更早的行也计入。`,
  compared: (before) =>
    `与 ${before} 对比。p：对客户差额翻转符号，抽取 1,999 次，种子 20260101，按 Holm 法校正；区间：95%，由每位客户的差额得出。`,
  view: (by) => ({
    name: '对比',
    title: `各${by}的变化`,
    chartTitle: `各${by}的两个期间`,
    sheetName: '对比',
  }),
};

/** What any analysis may say of its period, and the words in the table of a change. */
export const periodSayings: PeriodSayings = {
  periodOutside: ({ period, first, last }) =>
    `数据从 ${first} 到 ${last}；其中没有属于 ${period} 的内容。请在“期间”中选择其他日期。`,
  periodCut: ({ last, days }) =>
    `期间尚未结束：数据到 ${last} 为止。与之前期间的前 ${formatSpoken.count(days)} 天对比。`,
  beforeCut: ({ first }) => `数据从 ${first} 开始，落在对比的日期之内：更早的情况未知，因此不检验变化。`,
  historyCut: ({ days, until }) =>
    `${until} 之前的交易历史较短：数据未包含其之前的全部 ${formatSpoken.number(days)} 天，可能缺少促成它们的触点。`,
  allHistoryCut: ({ days }) =>
    `所有交易的历史都较短：数据未包含其之前的全部 ${formatSpoken.number(days)} 天，可能缺少促成它们的触点。`,
  leaveShortOut: ({ until }) => `将“期间”的首日设为 ${until} 即可排除它们。`,
  otherLength: ({ before, days, now }) =>
    `${before} 有 ${formatSpoken.count(days)} 天：其数字按 ${formatSpoken.count(now)} 天折算，与本期间相同。`,
  fewDecide: ({ row, share }) =>
    `“${row}”的变化由少数客户决定：其中一位占波动的 ${formatSpoken.share(share)}。行动之前请查看该数字背后的明细。`,
  fewCustomers: ({ row, customers }) =>
    `“${row}”的变化只基于 ${formatSpoken.count(customers)} 位客户：只有很大的变化才能与偶然区分。`,
  notTested: ({ model }) => `${modelName(model)}不能按客户拆分，因此不检验变化。`,
  inPeriod: ({ period }) => period,
  inAsManyDays: ({ period }) => `${period}，按相同天数`,
  change: '变化',
  changeShare: '变化，%',
  changeLower: '变化 95% 下限',
  changeUpper: '变化 95% 上限',
  holmP: 'p（Holm）',
  verdict: '是否超出偶然',
  isNew: '新',
  moreThanChance: '超出偶然',
  withinChance: '偶然范围内',
};
