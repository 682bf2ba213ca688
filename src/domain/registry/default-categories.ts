import type { Category, Theme } from './category';

type Row = readonly [name: string, unit: string, theme: Theme, words: string];

/** Category, unit on duty (`district`: the government of the case's district), theme, and its words. */
const rows: readonly Row[] = [
  // Those of the sample appeals.
  ['物业管理', 'housing', '民生服务', '物业 电梯 公共收益 楼道 业委会 维修基金'],
  ['不动产登记', 'natural-resources', '营商环境', '不动产 产权证 房产证 过户 权属'],
  ['项目审批', 'administrative-services', '项目建设', '项目审批 施工许可 并联办理 环评 用电增容 开工手续'],
  ['企业注销', 'market-regulation', '政务服务', '注销'],
  ['证照办理', 'administrative-services', '政务服务', '年审 许可证 营业执照 证照 换证 补证'],
  ['税收政策', 'tax', '惠企政策', '税费 税收 增值税 所得税 退税 发票'],
  ['市场开拓', 'commerce', '营商环境', '订单 采购方 销路 展会 对接市场'],
  ['融资', 'finance', '营商环境', '融资 贷款 抵押物 担保 续贷'],
  ['用工', 'human-resources', '营商环境', '招工 招聘 用工 熟练工 缺工'],
  ['市场秩序', 'market-regulation', '营商环境', '二房东 转租 加价 价格欺诈 垄断 不正当竞争'],
  ['涉企执法', 'justice', '涉企执法', '重复检查 检查通知 乱罚款 执法 罚款'],
  ['涉企服务', 'administrative-services', '政务服务', '一次性告知 窗口 补正材料 推诿'],
  ['涉企负担', 'industry', '营商环境', '强制入会 乱收费 摊派 拖欠账款 协会'],
  ['知识产权', 'market-regulation', '营商环境', '商标 专利 仿冒 侵权 著作权'],
  ['环境整治', 'urban-management', '城市治理', '垃圾 堆放 背街 脏乱'],
  ['弱势群体服务', 'civil-affairs', '民生服务', '独居老人 助餐 残疾 低保 孤儿'],
  ['基层减负', 'social-work', '基层减负', '报表 重复填报 台账 形式主义'],
  ['守信践诺', 'district', '守信践诺', '承诺 兑现 招商 签约'],
  ['历史遗留', 'natural-resources', '项目建设', '历史遗留 遗留问题 原审批'],
  ['虚假办结', 'district', '政务服务', '虚假办结 标记为已办结 实际没有修'],
  ['惠企政策', 'industry', '惠企政策', '稳岗 补贴 奖补 专精特新 惠企'],
  ['司法', 'justice', '营商环境', '法院 审理 诉讼 判决'],
  // Ordinary ones beside them.
  ['供水', 'water', '民生服务', '停水 供水 水压 自来水'],
  ['供电', 'power', '民生服务', '停电 供电 跳闸 电表'],
  ['供气', 'gas', '民生服务', '燃气 停气 天然气'],
  ['供热', 'heating', '民生服务', '供暖 暖气 供热'],
  ['道路照明', 'urban-management', '城市治理', '路灯'],
  ['违法建设', 'urban-management', '城市治理', '违建 违章建筑 占道'],
  ['停车管理', 'public-security', '城市治理', '停车 挪车 违停'],
  ['公共交通', 'transport', '民生服务', '公交 班次 出租车 网约车'],
  ['噪声污染', 'ecology', '城市治理', '噪声 噪音 扰民'],
  ['大气和水污染', 'ecology', '城市治理', '异味 废气 污水 扬尘'],
  ['劳动报酬', 'human-resources', '民生服务', '欠薪 拖欠工资 工资 加班费'],
  ['社会保险', 'human-resources', '民生服务', '社保 养老金 失业金 参保'],
  ['住房公积金', 'housing-fund', '民生服务', '公积金'],
  ['消费维权', 'market-regulation', '民生服务', '退款 假货 消费者 预付卡'],
  ['食品安全', 'market-regulation', '民生服务', '食物中毒 过期食品 食品安全'],
  ['教育入学', 'education', '民生服务', '入学 学区 学校 转学'],
  ['医疗服务', 'health', '民生服务', '医院 就诊 挂号 医保'],
  ['安全生产', 'emergency', '城市治理', '安全生产 危化品 消防通道'],
  ['征收补偿', 'district', '守信践诺', '拆迁 征收 安置 补偿款'],
  ['农村人居环境', 'district', '民生服务', '村道 厕所改造 农村'],
  ['信用修复', 'development-reform', '营商环境', '信用修复 失信 信用记录'],
];

export const defaultCategories: readonly Category[] = rows.map(([name, unit, theme, words]) => ({
  name,
  unit,
  theme,
  words: words.split(' '),
}));
