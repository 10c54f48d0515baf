import type { RecipesOf } from '../../../taskpane/texts/recipes';

export const shops: RecipesOf<'shops'> = {
  shopify: {
    where: '在 Shopify 后台打开“订单”并选择“导出”，可按日期或全部导出。请导出订单，而不是交易历史记录。',
    choose:
      'CSV。不超过 50 个订单会直接下载，更多则通过电子邮件发送。时间为商店所在时区，并带有与 UTC 的偏移。',
    mind: '订单的每件商品各占一行，只有第一行含有状态和总额：请勿向下填充其余行。客户导出没有日期，销售报告没有客户。',
    gives: '已付款订单减去退款后的终身价值；也可作为归因的订单。文件中没有渠道，触达须来自别处。',
  },
  wooCommerce: {
    where: 'Analytics › Orders，然后选择 Download（下载）。',
    choose: '保持所有列可见。较长的列表会通过电子邮件发送。时间为站点时区。',
    mind: '标题使用站点的语言，Touchstone 识别英文标题。客户仅以姓名出现，同名的两人会被视为一人。退款单独一行。',
    gives: '不含税费和运费的终身价值。Attribution 列说明每笔订单的来源，可作为触点。',
  },
  advancedOrderExport: {
    where: 'WordPress 后台中插件 Advanced Order Export For WooCommerce 的页面。',
    choose: 'CSV，包含订单编号、状态、日期、电子邮件、总额和退款；若有多种货币，也包含货币。',
    mind: '视设置而定，总额出现在订单的每一行或仅第一行：Touchstone 每笔订单只计一次。请保留年份在前的日期格式。',
    gives: '已完成和处理中的订单减去退款后的终身价值；也可作为归因的订单。',
  },
  webToffee: {
    where: 'WordPress 后台中 WebToffee 插件的订单导出。',
    choose:
      'CSV，包含总额、货币和电子邮件。要了解订单来源，请包含元数据 _wc_order_attribution_utm_source 和 _wc_order_attribution_utm_medium。',
    mind: '退款以文本形式写在 refund_items 中，不会被扣除：请自行检查已退款的订单。',
    gives: '已完成和处理中的订单的终身价值；有元数据时还有每笔订单的渠道。',
  },
  etsy: {
    where: 'Shop Manager（店铺管理）› Settings › Options › Download Data。',
    choose: 'CSV 类型选 Orders（订单），一次一年或一个月。把各年的数据上下接在一起。',
    mind: 'Order Total 是买家实付金额，含运费和税费，已扣折扣。之后的退款不会扣除：请自行查看已退款的订单。游客没有 Buyer User ID，这些行会被排除并计数。',
    gives: '按买家的终身价值；用于归因的订单。文件中没有渠道。',
  },
};
