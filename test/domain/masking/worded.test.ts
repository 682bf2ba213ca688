import type { Identity } from '../../../src/domain/masking/identity';
import { TELLING_TITLES, tellingKinds, type TellingKind } from '../../../src/domain/masking/telling';
import { NEUTRAL_WORDS, neutralText, neutralTitle, wordedFor } from '../../../src/domain/masking/worded';
import { chineseScript } from '../../../src/spelling/chinese';

const ZHANG: Identity = {
  ...{ name: '张小明', phone: '13977665544', idNumber: '32030019880808123X' },
  ...{ address: '云龙区测试小区八栋', onBehalfOf: '徐州甲乙商贸有限公司' },
};
const worded = (text: string) => wordedFor(text, ZHANG, NEUTRAL_WORDS, chineseScript);

const TELLING: [TellingKind, string][] = [
  ['form-of-address', '张女士反映电梯停运'],
  ['form-of-address', '張 先 生反映电梯停运'],
  ['form-of-address', '物业叫我老张'],
  ['form-of-address', '本人姓张'],
  ['form-of-address', '张某反映电梯停运'],
  ['part-of-name', '小明反映电梯停运'],
  ['short-firm-name', '我们甲乙公司被多收费'],
  ['own-digits', '尾号5544'],
  ['own-digits', '身份证后四位123X'],
  ['own-digits', '生于19880808'],
  ['long-number', '可打13811112222'],
  ['long-number', '可打138.1111.2222'],
  ['long-number', '可打一三八一一一一二二二二'],
  ['long-number', '可打0516-83812345'],
  ['long-number', '可打138****2222'],
  ['long-number', '身份证320311199001011234'],
  ['long-number', '银行卡6222 0000 0000 0000 000'],
  ['email', '写信到 some.body@example.com'],
  ['email', '写信到 some.body＠example.com'],
  ['account', '微信 zxm19880'],
  ['account', 'QQ：123456'],
  ['account', 'wxid_a1b2c3'],
  ['account', '加 zhang1988x'],
  ['web-address', '见 https://example.com/u/1'],
  ['number-plate', '车牌苏C·12345'],
  ['household', '住3号楼二单元301室'],
  ['household', '住三〇一户'],
  ['introduces-self', '我叫某人'],
  ['introduces-self', '联系方式见附件'],
];

describe('what the unit of a confidential case reads', () => {
  it.each([
    '小区电梯停运三天，老人上下楼困难。',
    '2026年3月2日起，5号楼二单元路灯不亮，PM2.5超标，4S店夜里施工。',
    '2026-03-02 13:30 停水，2026.3.2-2026.3.9 未恢复。',
    '被罚款 1234567 元，另收 1,000,000 元，面积 1234567.5 平方米。',
    '第1、3、5、7、9、11、13、15号楼都没有暖气。',
    '窗口一次说不清，跑了三趟，共 12 天。',
    '依据 GB/T 50016 办理，流水号 20260。',
  ])('is what was written, where nobody can be told from it: %s', (text) => {
    expect(worded(text)).toEqual({ text, wording: 'as-written', hidden: [], telling: [] });
  });

  it('is what was written without the person', () => {
    expect(worded('电话139.7766.5544，张 小 明反映电梯停运')).toEqual({
      ...{ text: '电话某某，某某反映电梯停运', wording: 'masked', telling: [] },
      hidden: [
        { kind: 'name', times: 1 },
        { kind: 'phone', times: 1 },
      ],
    });
  });

  it.each(TELLING)('is our own words where it may tell who they are (%s): %s', (kind, text) => {
    const read = worded(text);
    expect(read).toMatchObject({ text: NEUTRAL_WORDS, wording: 'reworded' });
    expect(read.telling).toContain(kind);
  });

  it('has an example of every kind, and a title for the office', () => {
    expect(new Set(TELLING.map(([kind]) => kind))).toEqual(new Set(tellingKinds));
    expect(new Set(Object.values(TELLING_TITLES)).size).toBe(tellingKinds.length);
  });

  it('is our own words where the person is not known any more, so that nothing can be judged', () => {
    expect(wordedFor('电梯停运', undefined, NEUTRAL_WORDS, chineseScript)).toMatchObject({ wording: 'reworded' });
  });

  it('says kind, matter and place of the registry, and nothing that was typed', () => {
    const matter = { kind: 'complaint', category: '物业管理', district: '云龙区' } as const;
    expect(neutralTitle(matter)).toBe('投诉：物业管理（云龙区）');
    expect(neutralText(matter)).toContain('云龙区“物业管理”方面的投诉');
    const typed = { kind: 'complaint', category: '找张小明', district: '13977665544' } as const;
    expect(neutralTitle(typed) + neutralText(typed)).not.toMatch(/张小明|139/);
  });
});
