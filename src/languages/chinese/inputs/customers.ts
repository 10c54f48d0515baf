import type { RecipesOf } from '../../../taskpane/texts/recipes';

export const customers: RecipesOf<'customers'> = {
  hubSpotContacts: {
    where: '在联系人页面导出视图。',
    choose: 'CSV 或 XLSX，英文，包含下列属性。',
    mind: 'Original Traffic Source 是首次触达，之后可能改变。每位联系人只有一次触达，不构成旅程。文件未说明时间的时区。',
    gives: '为价值实现时间提供每位联系人的开始，按来源区分；请添加一列获得价值的日期。',
  },
  hubSpotDeals: {
    where: '在交易页面导出视图。',
    choose: 'CSV 或 XLSX，英文，包含关联的公司和 Is Closed Won。',
    mind: '没有 Is Closed Won 时只计阶段 Closed won，而您的阶段可能另有名称。文件未说明时间的时区。',
    gives: '按赢得的交易计算公司的终身价值；若触达中写有公司，也可作为归因的订单。',
  },
  salesforce: {
    where: '打开商机报表，然后选择 Export › Details Only（仅详细信息）。',
    choose: 'UTF-8 编码的 CSV，报表中包含下列各列。',
    mind: '带格式的报表上方有标题，行间有小计。最后一行下方有报表名称和版权等行。日期按用户所在国家/地区的写法。',
    gives: '按赢得的商机计算客户的终身价值，按 Lead Source 的归因，从创建到关闭的价值实现时间。',
  },
};
