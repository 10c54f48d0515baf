import type { JourneysTexts } from '../../../../analyses/journeys/texts';

/** The tab of the journeys up to its result. */
export const journeys: JourneysTexts = {
  title: '旅程',
  short: '旅程',
  working: '正在分析旅程',
  tooNarrow: '请至少选择三列：客户、时间和事件或触点，每个事件一行。已计数的转移或漏斗步骤也需三列。',
  more: {
    wanted: ['还有事件在另一个表中', '还有事件在第三个表中', '还有事件在第四个表中'],
    titles: ['事件，第二个表', '事件，第三个表', '事件，第四个表'],
    help: '其中的行与上面的行合在一起。两者的客户名称须一致，或通过身份表对应。',
  },
  eachRow: { label: '每一行是' },
  rowKinds: {
    event: { label: '一个事件', help: '客户的每个行为一行，含时间。' },
    transition: { label: '一个已计数的转移', help: '从一个事件到下一个事件的每种走向一行，含走过的客户数。' },
    step: { label: '漏斗中一个已计数的步骤', help: '每个步骤一行，按编号，含到达的客户数。' },
  },
  roles: {
    customer: '客户',
    time: '时间',
    event: '事件或触点',
    from: '从',
    to: '到',
    customers: '客户数',
    wait: '等待中位数',
    step: '步骤编号',
    decided: '窗口已结束',
    fromFirst: '自首步等待',
    name: '步骤名称',
  },
  steps: {
    label: '漏斗步骤',
    help: '按先后顺序填写名称，用逗号或 > 分隔。留空：采用多数客户都有的事件及其通常顺序。',
    placeholder: '访问 > 加入购物车 > 购买',
    names: '数据中的事件，可添加或移除',
  },
  stepNames: {
    label: '各步骤的名称',
    help: '按先后顺序填写，用逗号或 > 分隔。留空：采用编号或名称列。',
    placeholder: '访问 > 加入购物车 > 购买',
    names: '数据中的步骤，可添加或移除',
  },
  oneStep: '只有一个步骤不能构成漏斗：请填写两个或更多，或者留空。',
  twice: (name) => `“${name}”出现了两次。顺序不限时，每个步骤只计一次。`,
  window: {
    label: '时间窗口',
    help: '从第一个步骤起多少天内的其他步骤计入。留空：不限。',
  },
  windowProblem: '请输入大于 0 的天数，例如 30，或者留空。',
  order: { label: '步骤顺序' },
  orders: {
    ordered: { label: '按此顺序', help: '中间可以有其他事件。' },
    strict: { label: '依次紧接', help: '每个步骤都必须是客户的下一个事件。' },
    any: { label: '顺序不限', help: '列表中此步骤及其前面的步骤全部完成后，此步骤才计入。' },
  },
  top: {
    label: '显示的转移数',
    help: '从一个事件到下一个事件最常见的走向；其余合并显示。',
  },
  transitions: '个转移',
  topProblem: (most) => `请输入 1 到 ${most} 之间的整数，例如 10。`,
};
