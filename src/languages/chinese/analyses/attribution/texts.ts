import type { AttributionTexts } from '../../../../analyses/attribution/texts';
import { modelName } from '../../models';

/** The tab of the attribution up to its result. */
export const attribution: AttributionTexts = {
  working: '正在计算归因',
  tooNarrow:
    '请至少选择客户、时间和触点列；如果订单不在另一个表中，还要选择金额列。已计数的旅程需两列：路径和转化数。',

  roles: {
    path: '路径',
    conversions: '转化数',
    nonConversions: '未转化数',
    stillOpen: '仍可能转化数',
    apart: '另计的客户数',
    periodNo: '期间编号',
    clock: '当地时钟时间',
  },
  labels: { kind: '触达类型', conversion: '转化类型', ofOrder: '订单属性', newOrReturning: '新客户或老客户' },

  modelName,

  more: {
    wanted: ['还有触点在另一个表中', '还有触点在第三个表中', '还有触点在第四个表中'],
    titles: ['触点，第二个表', '触点，第三个表', '触点，第四个表'],
    help: '其中的行与上面的行合在一起。两者的客户名称须一致，或通过身份表对应。',
  },
  orders: {
    wanted: '订单在另一个表中',
    title: '订单',
    help: '每笔订单一行：谁、何时、多少金额。客户名称与上面的数据一致。',
    tooNarrow: '请至少选择三列：客户、时间和金额，包括标题。',
  },
  costs: {
    date: '成本日期',
    wanted: '成本在另一个表中',
    title: '成本',
    help: '每个触点一行：与上面的数据一致的名称，以及成本。',
    tooNarrow: '请至少选择两列：触点和成本，包括标题。',
    added: '这些成本会加到上面成本列的成本中。',
  },

  rest: {
    wanted: '另计客户的行在另一个表中',
    title: '另计客户的行',
    help: '路径语句未计入的客户的行，由第二条语句给出。请在“选项”下按生成路径时的设置填写旅程的规则。',
    tooNarrow: '请至少选择四列：客户、时间、触点和金额，包括标题。',
  },
  credits: {
    wanted: '其他模型的归因在另一个表中',
    title: '归因结果',
    help: '每个触点一行，含“时间衰减”“W 形”或“全路径”计给它的金额，由归因语句给出：这些模型需要时间或里程碑，而路径中没有。',
    tooNarrow: '请至少选择两列：触点和某个模型的归因金额，包括标题。',
  },

  rules: {
    wanted: '我们有自己的渠道规则',
    title: '渠道规则',
    help: '四列：Field（Source、Medium、Campaign、Referrer 或 Host）、Match（Contains、Is、Starts with 或 Matches）、Text、Channel。从上往下读取，先于默认规则。',
    tooNarrow: '请选择四列：Field、Match、Text 和 Channel。',
  },
};
