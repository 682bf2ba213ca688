import fc from 'fast-check';
import { acts } from '../../../src/domain/appeal/acts/acts';
import {
  bodyWithoutPerson,
  maskedPerson,
  textForUnit,
  titleForUnit,
  withoutPerson,
  wordsForUnit,
} from '../../../src/use-cases/appeals/masked';
import type { Person } from '../../../src/store/appeals/appellant.repository';
import { get, intake, openApi, post, type TestApi } from '../../support/api';

const digits = (most: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: most, maxLength: most });
const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
const words = fc.array(han, { minLength: 3, maxLength: 12 }).map((signs) => signs.join(''));
const person: fc.Arbitrary<Required<Person>> = fc.record({
  name: words,
  phone: digits(9).map((rest) => `13${rest.join('')}`),
  idNumber: digits(17).map((rest) => `${rest.join('')}X`),
  address: words.map((rest) => `云龙区${rest}8号`),
  firmId: digits(17).map((rest) => `9${rest.join('')}`),
  onBehalfOf: words,
});
const anything = fc.string({ unit: 'binary', maxLength: 60 });

describe('whoever the person is', () => {
  it('no value of theirs is whole in what is shown of them', () => {
    fc.assert(
      fc.property(person, (one) => {
        const shown = JSON.stringify(maskedPerson(one));
        expect(Object.values(one).filter((value) => shown.includes(value))).toEqual([]);
      }),
    );
  });

  it('what is written around them keeps nothing of them', () => {
    fc.assert(
      fc.property(person, anything, anything, (one, before, after) => {
        const text = Object.values(one).reduce((all, value) => `${all}${value}、`, before) + after;
        const left = withoutPerson(text, one);
        expect(Object.values(one).filter((value) => left.includes(value))).toEqual([]);
      }),
    );
  });

  it('the unit of a confidential case reads nothing of them, in title, text or anything said later', () => {
    const matter = { kind: 'complaint', category: '物业管理', district: '云龙区' } as const;
    fc.assert(
      fc.property(person, anything, (one, around) => {
        const said = around + Object.values(one).join(around);
        const read = [titleForUnit, textForUnit, wordsForUnit].map((worded) => worded(said, { matter, person: one }));
        expect(Object.values(one).filter((value) => read.some(({ text }) => text.includes(value)))).toEqual([]);
      }),
    );
  });

  it.each(acts.map((act) => [act.name, act] as const))('the body of %s goes to the engine without them', (_, act) => {
    fc.assert(
      fc.property(person, (one) => {
        const said = Object.values(one).join('，');
        const sent = JSON.stringify(bodyWithoutPerson(spoken(act.example, said), one));
        expect(Object.values(one).filter((value) => sent.includes(value))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

/** Every text that the act's schema takes as it likes, saying it; ids, choices and addresses of files stay. */
function spoken(value: unknown, said: string, key = ''): unknown {
  if (typeof value === 'string')
    return /^(lead|unit|kind|track|how|result|finding|satisfaction|relation|entry|notice|into|id|url|sha256|mediaType|promisedDay|dueDay|ref|check|step)$/.test(
      key,
    )
      ? value
      : said;
  if (Array.isArray(value)) return value.map((one) => spoken(one, said, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, spoken(held, said, name)]));
}

describe('clear personal data', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
  });
  afterAll(() => api.close());

  it('are shown for no purpose that says nothing, and the record stays empty', async () => {
    const office = await api.keyOf('office');
    const { id } = (await post(api, '/v1/appeals', intake(), office)).body as { id: string };
    const blank = fc
      .array(fc.constantFrom(' ', '\t', '\n', '\u3000', '\u00a0'), { maxLength: 5 })
      .map((signs) => signs.join(''));
    const unfit = fc.oneof(blank, fc.constant('x'.repeat(201)), fc.constant('a\u0000b'));
    await fc.assert(
      fc.asyncProperty(unfit, async (purpose) => {
        const answer = await get(api, `/v1/appeals/${id}/appellant?purpose=${encodeURIComponent(purpose)}`, office);
        expect([answer.status, answer.text.includes('13900000002')]).toEqual([422, false]);
      }),
      { numRuns: 30 },
    );
    expect((await get(api, `/v1/appeals/${id}/appellant`, office)).status).toBe(422);
    expect((await api.deps.pool.query('select 1 from reveals')).rowCount).toBe(0);
  });
});
