/** Support, privacy and terms, in Chinese. Only the build reads this: the pane has no part in these pages. */
export const pages = {
  names: { help: '帮助', support: '支持', privacy: '隐私', terms: '使用条款' },
  contact: {
    title: '联系方式',
    by: (publisher: string) => `此份 Touchstone 由 ${publisher} 提供。`,
    reach: '联系：',
    unknown: '此份 Touchstone 的提供者未在此注明联系方式。请联系将其提供给您的人员或部门。',
  },
  pages: {
    support: {
      title: '支持',
      lead: '先看什么、向谁询问、说明哪些情况。',
      sections: [
        {
          title: '如果出现问题',
          blocks: [
            [
              '#NAME?：此 Excel 没有 Touchstone，或公式早于其安装。请按 F2 再按 Enter 重新输入。',
              '#VALUE!、#N/A、#NUM!：将鼠标指向该单元格。提示会指出参数与行，并说明如何处理。',
              '#BUSY!：函数仍在计算。要结束计算，请更改或删除公式。',
              '网页版中的 #CALC!：传给一个函数的数据超过 5 MB。请使用表格的列而不是整列，或使用窗格。',
              '窗格未出现：请关闭后从“开始”选项卡重新打开。在网页版中请重新加载页面。',
              '某个数字出乎意料：右键单击该单元格并选择“解释此数字”，或在结果下方查看其计算方式以及哪些行未计入。',
            ],
            '所有函数及其参数、设置和示例都在帮助中。',
          ],
        },
        {
          title: '请说明',
          blocks: [
            [
              'Touchstone 的版本，见本页页脚和窗格的菜单',
              'Excel 及其版本（文件 > 帐户 > 关于 Excel），或所用浏览器',
              '您做了什么、期望什么，以及 Touchstone 给出的提示',
            ],
            '请勿发送客户数据。用几行虚构的数据重现同样的情况即可，而且更好。',
          ],
        },
        {
          title: '如何移除',
          blocks: [
            '在添加之处移除加载项：开始 > 加载项 > 更多加载项，或 Microsoft 365 管理中心。它写入工作簿的内容保持不变。值仍为值；公式自下次计算起显示 #NAME?，因此请先将其转换为值（“固定为值”）。',
          ],
        },
      ],
    },
    privacy: {
      title: '隐私',
      lead: 'Touchstone 在您的工作簿内、在您的电脑上计算。它不收集您或您客户的任何信息，也不向任何地方发送任何内容。',
      sections: [
        {
          title: '读取什么',
          blocks: [
            '您选择的单元格、表格和文件。它们在您的电脑上读取、用于计算，随后即被遗忘，任何部分都不会离开您的电脑。',
            '对于数据仓库，Touchstone 编写由您自行运行的 SQL，从不连接数据仓库。',
          ],
        },
        {
          title: '保留什么、保存在何处',
          blocks: [
            [
              '在您的工作簿中：您让它写入的内容，以及您保留的分析的定义（区域、列、选项；文件则为名称、大小和哈希值）。持有工作簿的人即持有这些内容；在窗格中移除某项分析，它们即随之消失。',
              '在显示窗格的浏览器的存储中：您在窗格中的选择，例如结果的写入方式；以及写入期间正在何处写入什么，以便撤回中断的写入。',
            ],
            '没有 Cookie、没有帐户、没有遥测、没有广告，也没有会因此获知任何信息的其他公司。',
          ],
        },
        {
          title: '从何处加载什么',
          blocks: [
            "Touchstone 的文件来自此份的提供者的服务器；将各加载项与 Excel 相连的 office.js 来自 Microsoft。与任何网页一样，这些服务器会看到请求文件的电脑的地址；它们记录什么由其自行决定。此后页面无法连接任何地方：页面自带的策略禁止这样做（connect-src 'none'），并由浏览器执行。",
          ],
        },
      ],
    },
    terms: {
      title: '使用条款',
      lead: 'Touchstone 是采用 MIT 许可证的自由软件，可用于任何用途。',
      sections: [
        { title: '许可证', blocks: 'licence' as const },
        {
          title: '由此可知',
          blocks: [
            '各项数字依据您提供的数据、按帮助中注明的方法审慎计算。它们是否适合某项决策由您判断；任何人均不对据此作出的决策承担责任。',
            'Excel、Microsoft 365 等名称归其所有者所有。Touchstone 并非出自其中任何一方。',
          ],
        },
      ],
    },
  },
};
