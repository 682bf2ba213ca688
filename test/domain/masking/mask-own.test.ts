import { maskOwn } from '../../../src/domain/masking/mask-own';
import type { Identity } from '../../../src/domain/masking/identity';
import { chineseScript } from '../../../src/spelling/chinese';

const ZHANG: Identity = {
  ...{ name: '张小三', phone: '13977665544', idNumber: '32030019880808123X' },
  ...{ address: '云龙区测试小区八栋', firmId: '91320300MA1ABCDE7X', onBehalfOf: '徐州甲乙商贸有限公司' },
};
const shown = (text: string, identity = ZHANG): string => maskOwn(text, identity, chineseScript).text;

describe('the number of the appellant of a confidential case', () => {
  it.each([
    ['dots', '电话139.7766.5544，夜里'],
    ['dashes', '电话139—7766—5544，夜里'],
    ['brackets', '电话（139）7766 5544，夜里', '电话（某某，夜里'],
    ['strokes', '电话139/7766/5544，夜里'],
    ['full width', '电话１３９７７６６５５４４，夜里'],
    ['Chinese numerals', '电话一三九七七六六五五四四，夜里'],
    ['numerals for cheques', '电话壹叁玖柒柒陆陆伍伍肆肆，夜里'],
    ['as it is read out', '电话幺三九拐拐六六五五四四，夜里'],
    ['mixed', '电话1三9７⑦陆6-五５肆4，夜里'],
    ['circled', '电话①③⑨⑦⑦⑥⑥⑤⑤④④，夜里'],
    ['circled otherwise', '电话❶❸➈⓻➆⑥❻⓹➎④❹，夜里'],
    ['in brackets and with full stops', '电话⑴⒊⑼⒎⑺⒍⑹⒌⑸⒋⑷，夜里'],
    ['mathematical', '电话𝟏𝟛𝟵𝟟𝟕𝟨𝟼𝟓𝟝𝟜𝟰，夜里'],
    ['Arabic', '电话١٣٩٧٧٦٦٥٥٤٤，夜里'],
    ['superscript', '电话¹³⁹⁷⁷⁶⁶⁵⁵⁴⁴，夜里'],
    ['keycaps', '电话1️⃣3️⃣9️⃣7️⃣7️⃣6️⃣6️⃣5️⃣5️⃣4️⃣4️⃣，夜里', '电话某某\u{fe0f}\u{20e3}，夜里'],
    ['letters for digits', '电话l39 7766 5544，夜里'],
    ['invisible signs', '电话139\u200b7766\u20605544，夜里'],
    ['line breaks', '电话139\n7766\r\n5544，夜里'],
    ['soft hyphens and fillers', '电话139\u00ad7766\u31645544，夜里'],
    ['commas of a list', '电话139、7766、5544，夜里'],
    ['many signs between', '电话1…………3————9 ~~~ 7766 *** 5544，夜里'],
  ])('is hidden when written with %s', (_how, text, expected = '电话某某，夜里') => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['words between', '先拨139再拨7766最后5544即可', '先拨某某再拨某某最后某某即可'],
    ['numerals among the words between', '139（第一段）7766（第二段）5544', '某某（第一段）某某（第二段）某某'],
    ['the country before it', '电话+86 139 7766 5544。', '电话+86 某某。'],
    ['figures around it', '编号20139776655447', '编号20某某7'],
    ['itself hidden in itself', '139776[139.7766.5544]65544', '某某[某某]某某'],
  ])('is hidden with %s, and the words stay', (_how, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['a landline with its area', '0516-83812345', '电话 (0516) 8381 2345', '电话 (某某'],
    ['a landline without its area', '0516-83812345', '电话8381-2345', '电话某某'],
    ['a landline from abroad', '0516-83812345', '电话+86 516 83812345', '电话+86 某某'],
    ['each of two', '13977665544/13811112222', '138 1111 2222', '某某'],
    ['one filed with the country', '+86 139 7766 5544', '139.7766.5544', '某某'],
    ['one filed in numerals', '一三九七七六六五五四四', '139.7766.5544', '某某'],
  ])('is hidden where it is %s', (_how, phone, text, expected) => {
    expect(shown(text, { phone })).toBe(expected);
  });

  it.each([
    ['the id number', '身份证320300 19880808 123x号', '身份证某某号'],
    ['the id number in groups', '身份证3203/0019/8808/0812/3—X号', '身份证某某号'],
    ['the id number in numerals', '身份证三二〇三〇〇一九八八〇八〇八一二三X号', '身份证某某号'],
    ['the id number as before 1999', '旧身份证320300880808123', '旧身份证某某'],
    ["the firm's code", '代码9132 0300 ma1a-bcde-7x。', '代码某某。'],
    ["the firm's code in full width", '代码９１３２０３００ＭＡ１ＡＢＣＤＥ７Ｘ。', '代码某某。'],
  ])('so is %s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('the name of the appellant', () => {
  it.each([
    ['as it is', '我是张小三，住户'],
    ['with spaces', '我是张 小 三，住户'],
    ['with a dot', '我是张·小·三，住户'],
    ['with dashes and line breaks', '我是张-小—\n三，住户'],
    ['with invisible signs', '我是张\u200b小\u2060三，住户'],
    ['in traditional signs', '我是張小三，住户'],
    ['with a numeral', '我是张小3，住户'],
    ['as it is read', '我是zhangxiaosan，住户'],
    ['as it is read, apart', '我是Zhang Xiao San，住户'],
    ['in capitals', '我是ZHANG-XIAOSAN，住户'],
    ['with tones', '我是Zhāng Xiǎosān，住户'],
    ['with tone numbers', '我是zhang1 xiao3 san1，住户'],
    ['with the family name last', '我是Xiaosan Zhang，住户'],
    ['half as it is read', '我是张xiao三，住户'],
    ['in full width letters', '我是ｚｈａｎｇｘｉａｏｓａｎ，住户'],
  ])('is hidden %s', (_how, text) => {
    expect(shown(text)).toBe('我是某某，住户');
  });

  it.each([
    ['a family name read in two ways', '单雄信', 'shan xiongxin与Dan Xiongxin', '某某与某某'],
    ['ü', '吕绿', 'Lü Lü、Lv Lv、lyu lyu', '某某、某某、某某'],
    ['a compound family name', '欧阳娜娜', 'Nana Ouyang 与 歐陽娜娜', '某某 与 某某'],
    ['a rare sign', '𬭎㛃', '是𬭎 㛃说的', '是某某说的'],
    ['a name in letters', 'John Smith', 'Smith, John 与 JOHN SMITH', '某某 与 某某'],
    ['a name of another people', '阿不都·热合曼', '阿不都热合曼', '某某'],
    ['two names', '李四、王五六', '王五六和李四', '某某和某某'],
    ['a remark beside the name', '李四五（业主代表）', '李四五', '某某'],
  ])('is hidden: %s', (_what, name, text, expected) => {
    expect(shown(text, { name })).toBe(expected);
  });

  it.each([
    ['as a part of a longer word in letters', '李娜', 'Carolina 与 linabell', 'Carolina 与 linabell'],
    ['as figures alone', '一三', '共13户', '共13户'],
    ['as one sign', '张', '一张表', '一张表'],
  ])('is not seen %s', (_how, name, text, expected) => {
    expect(shown(text, { name })).toBe(expected);
  });

  it.each([
    ['the address', '住云龙区 测试小区8栋', '住某某'],
    ['the address without its district', '住测试小区，八栋', '住某某'],
    ['whom they speak for', '为徐州-甲乙商贸有限公司反映', '为某某反映'],
  ])('so is %s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('a text made to be slow', () => {
  it.each([
    ['numbers within numbers', `${'13977665'.repeat(2_000)}${'544'.repeat(2_000)}`],
    ['one digit over and over', '1'.repeat(20_000)],
    ['the name over and over', '张小'.repeat(10_000)],
    ['letters over and over', 'zhangxiao'.repeat(2_200)],
  ])('takes no two seconds of the processor: %s', (_what, text) => {
    const began = process.cpuUsage();
    expect(shown(text)).not.toContain('13977665544');
    expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
  });
});

it('is told what was hidden, and how often', () => {
  const { hidden } = maskOwn('张小三，139.7766.5544，再说一遍：张 小 三', ZHANG, chineseScript);
  expect(hidden).toEqual([
    { kind: 'name', times: 2 },
    { kind: 'phone', times: 1 },
  ]);
});
