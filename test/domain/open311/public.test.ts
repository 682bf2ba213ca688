import type { FactType } from '../../../src/domain/appeal/facts';
import { outcomes, statuses, type Status } from '../../../src/domain/appeal/state';
import { STATUS_TITLES } from '../../../src/domain/appeal/titles';
import { defaultCategories } from '../../../src/domain/registry/default-categories';
import { defaultRegistry } from '../../../src/domain/registry/default-registry';
import { defaultServices, findService, serviceOfCategory } from '../../../src/domain/open311/default-services';
import { districtOf, publicDegrees } from '../../../src/domain/open311/place';
import { isClosed, requestOf, type PublicCase } from '../../../src/domain/open311/public-request';
import { clientStatus, publicFactTypes, statusAfter } from '../../../src/domain/open311/public-update';
import { harmless } from '../../../src/domain/open311/tree';
import { zonedMoment } from '../../../src/domain/open311/zoned-moment';

const { districts } = defaultRegistry;
const AT = Date.parse('2026-06-01T09:00:00+08:00');
const running: PublicCase = {
  ...{ number: '2026-000001', category: '供水', district: '云龙区', status: 'handling' },
  ...{ filedAt: AT, updatedAt: AT, dueAt: AT + 1, lead: '市水务局' },
};

describe('the status the public reads', () => {
  it.each(statuses.filter((status) => status !== 'closed' && status !== 'ended'))(
    'is open while a case is %s',
    (status) => {
      expect(requestOf({ ...running, status }, districts)).toMatchObject({
        status: 'open',
        status_notes: STATUS_TITLES[status],
      });
    },
  );

  it.each(outcomes)('is closed with the reason when a case ended as %s', (outcome) => {
    for (const status of ['closed', 'ended'] satisfies Status[]) {
      const request = requestOf({ ...running, status, outcome }, districts);
      expect(isClosed(status)).toBe(true);
      expect(request).toMatchObject({ status: 'closed', expected_datetime: null });
      expect(request.status_notes).toMatch(/^已办结：.+/);
    }
  });

  it('says the limit and the lead unit while it runs, and null for what there is none of', () => {
    const { lead, dueAt, ...bare } = running;
    expect(requestOf(running, districts)).toMatchObject({
      agency_responsible: lead,
      expected_datetime: '2026-06-01T09:00:00+08:00',
    });
    expect(dueAt).toBeDefined();
    expect(requestOf(bare, districts)).toMatchObject({ agency_responsible: null, expected_datetime: null, lat: null });
  });

  it('shows neither a category nor a district that the city does not have', () => {
    const request = requestOf({ ...running, category: '张三的事', district: '某路5号' }, districts);
    expect(request).toMatchObject({ service_code: 'other', description: '其他：办理中' });
  });
});

describe('the services', () => {
  it('have a slug each, which finds them and their category', () => {
    for (const { name } of defaultCategories) {
      const service = serviceOfCategory(name);
      expect(service.code).toMatch(/^[a-z]{2,}(-[a-z]+)*$/);
      expect(service.code).not.toMatch(/^c-/);
      expect(findService(service.code)).toBe(service);
    }
    expect(new Set(defaultServices.map(({ code }) => code)).size).toBe(defaultCategories.length + 1);
  });

  it('ask nothing twice and give every list its choices', () => {
    for (const { attributes } of defaultServices) {
      expect(new Set(attributes.map(({ code }) => code)).size).toBe(attributes.length);
      for (const { datatype, values } of attributes) expect(values.length > 0).toBe(datatype.endsWith('list'));
    }
    expect(defaultServices.filter(({ attributes }) => attributes.length > 0).length).toBeGreaterThanOrEqual(2);
  });
});

describe('the facts the public is told', () => {
  it('are none of those between the offices', () => {
    const hidden: FactType[] = [
      ...(['points-given', 'contested', 'returned', 'transferred', 'held-accountable', 'message-refused'] as const),
      ...(['accountability-proposed', 'notice-drafted', 'notice-objected', 'commended', 'escalated'] as const),
    ];
    expect(publicFactTypes.filter((type) => hidden.includes(type))).toEqual([]);
    expect(publicFactTypes).toEqual(expect.arrayContaining(['filed', 'assigned', 'replied', 'closed', 'reopened']));
  });

  it('leave a request open, but for the closing one', () => {
    expect(publicFactTypes.filter((type) => statusAfter(type) === 'closed')).toEqual(['closed']);
  });

  it.each([
    ['OPEN', 'open'],
    ['closed', 'closed'],
    ['FIXED', 'closed'],
    ['In_Progress', 'open'],
    ['toString', undefined],
    ['', undefined],
  ])('understand a client’s %j as %j', (word, status) => {
    expect(clientStatus(word)).toBe(status);
  });
});

describe('a place', () => {
  it.each([
    ['江苏省徐州市云龙区测试路1号', '云龙区'],
    ['沛县某镇', '沛县'],
    ['泉山区与鼓楼区交界', '泉山区'],
    ['测试路1号', '全市'],
    [undefined, '全市'],
  ])('%j is in %s', (address, district) => {
    expect(districtOf(address, districts)).toBe(district);
  });

  it.each([
    [34.26123456, 34.2612],
    [-0.00001, 0],
    [117.99999, 118],
  ])('%d is public as %d', (exact, shown) => {
    expect(Object.is(publicDegrees(exact), shown)).toBe(true);
  });
});

describe('a moment', () => {
  it.each([
    '2026-06-01T09:30:00+08:00',
    '2026-06-01T01:30:00Z',
    '2026-06-01T01:30:00.000Z',
    '2026-06-01T09:30:00 08:00',
  ])('%s is half past nine in Shanghai', (text) => {
    expect(zonedMoment(text)).toBe(AT + 30 * 60_000);
  });

  it.each([
    '2026-06-01T09:30:00',
    '2026-06-01',
    '2026-02-29T00:00:00Z',
    '2026-06-01T24:00:00Z',
    '0000-01-01T00:00:00Z',
    '',
    'now',
    '9999-12-31T23:59:59-01:00',
  ])('%j is none', (text) => {
    expect(zonedMoment(text)).toBeUndefined();
  });
});

describe('what both formats are written from', () => {
  it('holds nothing that one of them could not, and an empty text is null', () => {
    const tree = {
      a: ['\u0000\u001f\ufffe', '\ud800', 'a\r\nb\rc', '\u202eb', '㛃䶮𬭎\t'],
      b: '',
      c: Infinity,
      d: true,
      e: null,
    };
    expect(harmless(tree)).toEqual({
      ...{ a: ['\ufffd\ufffd\ufffd', '\ufffd', 'a\nb\nc', '\ufffdb', '㛃䶮𬭎\t'], b: null, c: null, d: true, e: null },
    });
  });
});
