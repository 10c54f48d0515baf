import type { RecipesOf } from '../../../taskpane/texts/recipes';

export const productAnalytics: RecipesOf<'productAnalytics'> = {
  mixpanel: {
    where: '事件的原始导出，用 Mixpanel 自己的工具 mixpanel-utils 生成 CSV。',
    choose: '只取需要的事件，并包含 UTM 属性。time 为自 1970 年起的秒数。',
    mind: '重复项不会被去除：event、distinct_id、time 和 $insert_id 合起来可识别重复项。2023 年之前创建的项目，时间可能是项目时区而不是 UTC。',
    gives: '事件的旅程；按 UTM 来源的归因，以属性 revenue 或 amount 为价值。',
  },
  amplitude: {
    where: 'Export API 提供压缩的 JSON，每个事件一行。用 Power Query 将其变为表格。',
    choose: '保留键名。要得到渠道，请将 user_properties 中的 utm_source 和 utm_medium 变为列。',
    mind: 'event_time 为 UTC，但未注明。以 Action 开头的跟踪计划 CSV 不含事件。',
    gives: '事件的旅程；渠道和 $revenue 成为列之后的归因。',
  },
  postHog: {
    where: '在 SQL 编辑器中运行下方的查询，并将结果导出为 CSV。',
    choose: '只取需要的事件。时间为 UTC。',
    mind: 'properties 是一个 JSON 单元格。请将渠道和金额选为单独的列，例如 properties.utm_source，并在设置中选择它们。',
    gives: '事件的旅程；有渠道和金额列时的归因。',
  },
  segment: {
    where: '您的数据仓库：表 tracks；订单则在其事件的表中，例如 order_completed。',
    choose: 'timestamp，即校正后的 UTC 时间。original_timestamp 是设备时钟。',
    mind: 'tracks 不含自定义属性：revenue 和 order_id 位于事件的表中。同一人可能有匿名 ID 和已知 ID，由 identifies 关联。',
    gives: 'tracks 的旅程；order_completed 的归因和终身价值。',
  },
};
