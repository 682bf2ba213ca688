import { stableHash } from '../stable-hash';

/** The code of each category. Permanent: clients keep them. */
const CODES: Readonly<Record<string, string>> = {
  物业管理: 'property-management',
  不动产登记: 'real-estate-registration',
  项目审批: 'project-approval',
  企业注销: 'firm-deregistration',
  证照办理: 'permits-and-licences',
  税收政策: 'tax-policy',
  市场开拓: 'market-development',
  融资: 'financing',
  用工: 'recruitment',
  市场秩序: 'market-order',
  涉企执法: 'enforcement-on-firms',
  涉企服务: 'services-to-firms',
  涉企负担: 'burdens-on-firms',
  知识产权: 'intellectual-property',
  环境整治: 'street-cleaning',
  弱势群体服务: 'vulnerable-groups',
  基层减负: 'grassroots-burdens',
  守信践诺: 'promises-kept',
  历史遗留: 'legacy-matters',
  虚假办结: 'falsified-closing',
  惠企政策: 'policies-for-firms',
  司法: 'courts',
  供水: 'water-supply',
  供电: 'power-supply',
  供气: 'gas-supply',
  供热: 'heating',
  道路照明: 'street-lighting',
  违法建设: 'illegal-construction',
  停车管理: 'parking',
  公共交通: 'public-transport',
  噪声污染: 'noise',
  大气和水污染: 'air-and-water-pollution',
  劳动报酬: 'wages',
  社会保险: 'social-insurance',
  住房公积金: 'housing-fund',
  消费维权: 'consumer-rights',
  食品安全: 'food-safety',
  教育入学: 'school-enrolment',
  医疗服务: 'medical-services',
  安全生产: 'work-safety',
  征收补偿: 'expropriation',
  农村人居环境: 'rural-living',
  信用修复: 'credit-repair',
};

/** A category that came later and has no slug yet gets a code from its name, which is as stable. */
export function codeOfCategory(name: string): string {
  return (Object.hasOwn(CODES, name) ? CODES[name] : undefined) ?? `c-${stableHash(name).toString(36)}`;
}
