import type { BesideTexts } from '../../../blueprint/besideTexts';

/** Tables beside the main one that any analysis may have. */
export const beside: BesideTexts = {
  identities: {
    wanted: '用另一个表合并标识',
    title: '身份表',
    help: '每个标识一行（浏览器、设备或邮箱）：数据中的标识，以及它所属的客户。',
    tooNarrow: '请至少选择两列：标识和客户，包括标题。',
    id: '数据中的标识',
  },
  rates: {
    wanted: '汇率在另一个表中',
    title: '汇率',
    help: '每种货币一行：与数据一致的名称或货币代码，以及一单位该货币折合多少报告货币。',
    tooNarrow: '请至少选择两列：货币和汇率，包括标题。',
    rate: '汇率',
    report: { label: '报告货币', help: '所有金额都折算成该货币。留空：汇率为 1 的货币。' },
  },
  segments: {
    wanted: '细分在另一个表中',
    title: '细分',
    help: '每位客户一行：与上面的数据一致的客户，以及其细分或首个渠道。',
    tooNarrow: '请至少选择两列：客户和细分，包括标题。',
  },
};
