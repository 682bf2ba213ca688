import { faultsOfAnswers, linesOfAnswers } from '../../../src/domain/open311/attribute-answers';
import type { Attribute, Datatype, Service } from '../../../src/domain/open311/service';

const VALUES = [
  { key: 'a', name: '甲' },
  { key: 'b', name: '乙' },
];

function serviceWith(datatype: Datatype, required = false): Service {
  const values = datatype.endsWith('list') ? VALUES : [];
  const attribute: Attribute = { code: 'Q', datatype, required, description: '问题', hint: '', values };
  return { code: 's', name: '事项', group: '民生服务', keywords: [], appellant: 'resident', attributes: [attribute] };
}

const faults = (datatype: Datatype, ...given: string[]) =>
  faultsOfAnswers(serviceWith(datatype), new Map([['Q', given]])).map(({ message }) => message);

describe('an answer to an attribute', () => {
  it.each<[Datatype, string[]]>([
    ['string', ['小区']],
    ['text', ['多行\n文字']],
    ['number', ['-12.50']],
    ['datetime', ['2026-06-01T09:30:00+08:00']],
    ['datetime', ['2026-06-01T01:30Z']],
    ['singlevaluelist', ['a']],
    ['multivaluelist', ['a', 'b']],
    ['string', []],
  ])('%s takes %j', (datatype, given) => {
    expect(faults(datatype, ...given)).toEqual([]);
  });

  it.each<[Datatype, string[]]>([
    ['string', ['字'.repeat(201)]],
    ['string', ['a', 'b']],
    ['string', ['\u0000']],
    ['text', ['字'.repeat(4_001)]],
    ['number', ['1e400']],
    ['number', ['１２']],
    ['number', ['0x10']],
    ['datetime', ['2026-06-01T09:30:00']],
    ['datetime', ['2026-06-01']],
    ['singlevaluelist', ['甲']],
    ['singlevaluelist', ['a', 'b']],
    ['multivaluelist', ['a', 'c']],
    ['multivaluelist', ['a', 'a']],
  ])('%s refuses %j', (datatype, given) => {
    expect(faults(datatype, ...given)).toHaveLength(1);
  });

  it('is wanted where it is required, and only where the service asks', () => {
    const service = serviceWith('string', true);
    expect(faultsOfAnswers(service, new Map())).toEqual([{ code: 'Q', message: '问题：必填' }]);
    const both = new Map([
      ['Q', ['x']],
      ['Z', ['y']],
    ]);
    expect(faultsOfAnswers(service, both)).toEqual([{ code: 'Z', message: '事项没有这一属性' }]);
  });

  it('is kept with its question, keys by their names', () => {
    const lines = linesOfAnswers(serviceWith('multivaluelist'), new Map([['Q', ['b', 'a']]]));
    expect(lines).toEqual([{ code: 'Q', question: '问题', answer: '乙、甲', chosen: true }]);
  });
});
