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
  segments: {
    wanted: '细分在另一个表中',
    title: '细分',
    help: '每位客户一行：与上面的数据一致的客户，以及其细分或首个渠道。',
    tooNarrow: '请至少选择两列：客户和细分，包括标题。',
  },
};
