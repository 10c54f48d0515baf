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
    help: '按先后顺序填写名称，用逗号或 > 分隔；“试用 | 演示”表示两者之一。留空：采用多数客户都有的事件及其通常顺序。',
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
  windowFrom: { label: '窗口起算于' },
  windowsFrom: {
    'first step': { label: '首个步骤', help: '所有步骤都须在首个步骤起的这些天内。' },
    'step before': {
      label: '上一步骤',
      help: '每个步骤都须在上一步骤起的这些天内。多次尝试中取走得最远的一次。',
    },
  },
  noStepBefore: '顺序不限时没有上一步骤。请让窗口从首个步骤起算，或选择一种顺序。',
  periodHelp: '首个步骤在这些日子内的计入，之后的步骤在窗口内也计入；转移与路径以其开始为准。',
  by: { label: '漏斗随时间变化', help: '按首个步骤所在周期的转化率；窗口尚未结束的周期会有标记。' },
  periods: { none: '否', day: '日', week: '周', month: '月', quarter: '季度', year: '年' },
  fromEvent: {
    label: '转移与路径的起点',
    help: '每个旅程从首次出现的这些事件之一开始；没有的旅程不计。留空：整个旅程。',
    placeholder: '试用',
    names: '数据中的事件，可添加或移除',
  },
  upToEvent: {
    label: '转移与路径的终点',
    help: '每个旅程到起点之后首次出现的这些事件之一为止；没有的旅程不计。',
    placeholder: '购买',
    names: '数据中的事件，可添加或移除',
  },
  length: {
    label: '每个旅程的事件数',
    help: '取前多少个，分层显示；只有终点时取最后多少个。留空：全部。',
  },
  events: '个事件',
  lengthProblem: (most) => `请输入 2 到 ${most} 之间的整数，例如 4，或者留空。`,
  collapse: {
    label: '连续重复只计一次',
    help: '在转移与路径中，邮件、邮件、搜索计为邮件、搜索。',
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
