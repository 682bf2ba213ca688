import fc from 'fast-check';
import { digitOf } from '../../../src/domain/masking/digits';
import type { Identity } from '../../../src/domain/masking/identity';
import { maskOwn, SOMEBODY } from '../../../src/domain/masking/mask-own';
import { signsOf } from '../../../src/domain/masking/signs';
import { chineseScript } from '../../../src/spelling/chinese';

const shown = (text: string, identity: Identity): string => maskOwn(text, identity, chineseScript).text;

const digit = fc.integer({ min: 0, max: 9 });
const phone = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.array(digit, { minLength: 9, maxLength: 9 }))
  .map(([second, rest]) => `1${second}${rest.join('')}`);

/** A digit in any of the ways it may be written. */
const WRITTEN = [
  ...['0123456789', '０１２３４５６７８９', '〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '⓪①②③④⑤⑥⑦⑧⑨'],
  ...['⓿❶❷❸❹❺❻❼❽❾', '٠١٢٣٤٥٦٧٨٩', '०१२३४५६७८९', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', '⁰¹²³⁴⁵⁶⁷⁸⁹', '𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡'],
].map((row) => [...row]);
const written = (value: string) => fc.constantFrom(...WRITTEN.map((row) => row[Number(value)] ?? value));

/** Any sign that is neither letter nor digit, of all Unicode. */
const separator = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .filter((sign) => signsOf(sign, chineseScript).length === 0);
const separators = fc.array(separator, { maxLength: 4 }).map((signs) => signs.join(''));
const word = fc.constantFrom('再', '拨', 'kg', '然后', '号', 'Ж', '々');
const around = fc.string({ unit: fc.constantFrom('电', '话', 'a', ' ', '，', '-', '\n', '㛃', '\u200b', '(', ')') });

/** The number with something before each digit but the first. */
const spread = (number: string, between: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(...[...number].map((value) => fc.tuple(between, written(value))))
    .map((parts) => parts.map(([gap, sign], at) => (at === 0 ? sign : gap + sign)).join(''));

describe('a number of the person', () => {
  it('is found wherever anything that is no letter stands between its digits, and nothing else of the text is changed', () => {
    const given = phone.chain((own) => fc.tuple(fc.constant(own), spread(own, separators), around, around));
    fc.assert(
      fc.property(given, ([own, text, before, after]) => {
        expect(shown(before + text + after, { phone: own })).toBe(before + SOMEBODY + after);
      }),
      { numRuns: 500 },
    );
  });

  it('is found wherever words stand between its digits, and the words stay', () => {
    const given = phone.chain((own) =>
      fc.tuple(fc.constant(own), spread(own, fc.oneof(word, separators)), around, around),
    );
    fc.assert(
      fc.property(given, ([own, text, before, after]) => {
        const left = shown(before + text + after, { phone: own });
        expect(left.startsWith(before) && left.endsWith(after)).toBe(true);
        expect([...left].filter((sign) => digitOf(sign.normalize('NFKD')) !== undefined)).toEqual([]);
        expect(wordsOf(left)).toBe(wordsOf(before + text + after));
      }),
      { numRuns: 500 },
    );
  });
});

/** What is neither a digit nor put in the place of one. */
function wordsOf(text: string): string {
  const signs = signsOf(text.replaceAll(SOMEBODY, ' '), chineseScript);
  return signs.flatMap((sign) => (sign.digit === undefined ? [sign.text] : [])).join('');
}

const HAN = Array.from('赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕施孔曹严华金魏陶姜谢邹喻柏水窦章云苏潘葛');
const name = fc.array(fc.constantFrom(...HAN), { minLength: 2, maxLength: 4 }).map((signs) => signs.join(''));

describe('the name of the person', () => {
  it('is found whatever that is no letter stands between its signs, and nothing else of the text is changed', () => {
    const given = name.chain((own) =>
      fc.tuple(
        fc.constant(own),
        fc.array(separators, { minLength: own.length, maxLength: own.length }),
        around,
        around,
      ),
    );
    fc.assert(
      fc.property(given, ([own, gaps, before, after]) => {
        const text = [...own].map((sign, at) => (at === 0 ? sign : `${gaps[at] ?? ''}${sign}`)).join('');
        expect(shown(before + text + after, { name: own })).toBe(before + SOMEBODY + after);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text without the person', () => {
  it('comes back as it was, whatever it holds', () => {
    const person = fc.record({ name, phone });
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(person, text, (own, written) => {
        const signs = signsOf(written, chineseScript);
        fc.pre(signs.filter(({ digit: found }) => found !== undefined).length < 7);
        fc.pre(!signs.some(({ text: sign }) => own.name.includes(sign)) && !/[a-z]{2}/i.test(written));
        expect(shown(written, own)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing when it is looked through again', () => {
    const text = fc.tuple(around, phone, around).map((parts) => parts.join(''));
    fc.assert(
      fc.property(phone, name, text, (own, called, written) => {
        const once = shown(written, { phone: own, name: called });
        expect(shown(once, { phone: own, name: called })).toBe(once);
      }),
    );
  });
});
