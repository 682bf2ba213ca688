import type { Track } from '../../policy/policy';
import type { Matter } from './matter';

/** One sentence of the office's experience: when it speaks, and what it says. */
export interface ProposalRule {
  readonly id: string;
  readonly reason: string;
  readonly when: (matter: Matter) => boolean;
  readonly track?: Track;
  readonly urgent?: true;
  /** The office has to look whatever else is known. */
  readonly doubtful?: true;
}

const LONG_UNSOLVED = /遗失|丢失|灭失|多年|长期办不|办不下|无法补|补不齐|[两三四五六七八九十几\d]+年前/u;

/** The first rule that names a track decides it: discipline, then escalated 提级办, then coordinated 协同办; otherwise first-asked 首问办 (X9). */
export const PROPOSAL_RULES: readonly ProposalRule[] = [
  {
    id: 'discipline',
    reason: '涉嫌违纪违法线索，须由办公室保密研判后移交',
    when: ({ words }) =>
      /受贿|索贿|行贿|贪污|吃拿卡要|以权谋私|权钱交易|好处费|收受(礼金|红包|财物)|索要(财物|礼金|红包|好处)/u.test(
        words,
      ),
    track: 'escalated',
    doubtful: true,
  },
  {
    id: 'legacy-matter',
    reason: '历史遗留问题，提级办理',
    when: ({ words, category }) => category === '历史遗留' || /历史遗留|遗留问题/u.test(words),
    track: 'escalated',
  },
  {
    id: 'title-deeds-long-unsolved',
    reason: '不动产登记材料缺失或久拖未决，提级办理',
    when: ({ words, category }) => category === '不动产登记' && LONG_UNSOLVED.test(words),
    track: 'escalated',
  },
  {
    id: 'promise-long-broken',
    reason: '政府承诺多年未兑现或经办人已变动，提级办理',
    when: ({ words, category }) =>
      category === '守信践诺' && (LONG_UNSOLVED.test(words) || /调离|换届|新官/u.test(words)),
    track: 'escalated',
  },
  {
    id: 'false-completion',
    reason: '反映前次办结不实，不再交原层级自查，提级办理',
    when: ({ category }) => category === '虚假办结',
    track: 'escalated',
  },
  {
    id: 'several-departments-by-category',
    reason: '该类事项须几个部门共同办理，协同办',
    when: ({ category }) => ['企业注销', '项目审批'].includes(category),
    track: 'coordinated',
  },
  {
    id: 'several-departments-by-words',
    reason: '诉求写明涉及几个部门，协同办',
    when: ({ words }) => /(多个?|几个|[两二三四五六七八九十]个|\d个)(部门|单位|职能)/u.test(words),
    track: 'coordinated',
  },
  {
    id: 'style-supervisor-lead',
    reason: '作风监督员反映的线索，优先办理',
    when: ({ channel }) => channel === 'style-supervisor',
    urgent: true,
  },
  {
    id: 'lift-and-the-frail',
    reason: '电梯停运影响老人、病人、残疾人出行，按紧急办理',
    when: ({ words }) => /电梯/u.test(words) && /老人|老年|残疾|孕妇|病人|轮椅/u.test(words),
    urgent: true,
  },
  {
    id: 'supply-cut-off',
    reason: '停水、停电、停气、停暖影响基本生活生产，按紧急办理',
    when: ({ words }) => /(?<!不)停(水|电(?!梯)|气|暖)|断(水|电|气|供)/u.test(words),
    urgent: true,
  },
  {
    id: 'danger',
    reason: '存在人身或公共安全危险，按紧急办理',
    when: ({ words }) =>
      /安全隐患|安全事故|漏电|燃气泄漏|坍塌|塌陷|危房|食物中毒|冒烟|高空坠物|井盖(缺失|丢失)/u.test(words),
    urgent: true,
  },
];
