import type { ExportTexts } from '../../../blueprint/exportTexts';

/** What the rows of exports are. */
export const exports: ExportTexts = {
  kinds: {
    orders: '订单',
    'order items': '订单明细',
    payments: '付款',
    activities: '账户活动',
    transactions: '交易',
    items: '商品明细',
    subscriptions: '订阅',
    customers: '客户',
    'sales report': '销售报告',
    events: '事件',
    visits: '访问',
    report: '报告',
    campaigns: '营销活动',
    contacts: '联系人',
    deals: '交易机会',
    opportunities: '商机',
    leads: '线索',
    movements: '收入变动',
  },
};
