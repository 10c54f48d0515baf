import type { RecipesOf } from '../../../taskpane/texts/recipes';

export const webAnalytics: RecipesOf<'webAnalytics'> = {
  ga4Events: {
    where: '在 GA4 的管理页面将媒体资源与 BigQuery 关联。在 BigQuery 中运行下方的查询，并将结果保存为 CSV。',
    choose: '只取需要的日期和事件：访问和购买。event_timestamp 为 UTC，event_date 为媒体资源的时区。',
    mind: 'traffic_source 是用户的首个来源，在所有行中相同：请使用 collected_traffic_source。user_pseudo_id 看起来像数字，会丢失位数，因此前面加上 u。迟到的事件在三天内仍会补入。',
    gives: '以访问为触达、以购买为订单的归因；事件的旅程；终身价值。',
  },
  ga4Report: {
    where: '将探索或报告导出为 CSV。',
    choose: '维度 Date 和 Session default channel group；指标 Sessions 和 Total revenue。',
    mind: '其中是汇总数据，没有客户。标题上方有以 # 开头的行，其余行中有 Grand total。仅有月份时看不出年份。',
    gives: '用于核对归因的数字，而不是归因：归因请使用 BigQuery 中的事件。',
  },
  matomo: {
    where: '将访问日志导出为 CSV，或使用 API 方法 Live.getLastVisitsDetails，格式为 CSV。',
    choose: '列名保持原样，不翻译。',
    mind: '文件为 UTF-16，列数取决于最长的访问。serverTimestamp 为 UTC，serverDate 为站点时区。',
    gives: '以每次访问为触达的归因，按来源类型区分，并包含订单收入。',
  },
};
