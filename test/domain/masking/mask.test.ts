import fc from 'fast-check';
import { maskAddress, maskIdNumber, maskName, maskPhone, maskText } from '../../../src/domain/masking/mask';

describe('personal data shown to somebody who does not need it', () => {
  it.each([
    ['张三', '张**'],
    ['欧阳娜娜', '欧**'],
    ['㛃某', '㛃**'],
    ['𬭎某某', '𬭎**'],
    ['', '**'],
  ])('a name: %s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  it.each([
    ['13900000001', '139****0001'],
    ['139 0000 0001', '139****0001'],
    ['+86 139-0000-0001', '139****0001'],
    ['１３９００００000１', '139****0001'],
    ['0516-83812345', '****45'],
    ['110', '****'],
    ['', '****'],
  ])('a telephone number: %s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });

  it.each([
    ['32030019800101001X', '3****************X'],
    ['３２０３００１９８００１０１００１X', '3****************X'],
    ['320300', '****'],
  ])('an id number: %s is shown as %s', (idNumber, shown) => {
    expect(maskIdNumber(idNumber)).toBe(shown);
  });

  it.each([
    ['云龙区测试小区1栋', '云龙区****'],
    ['江苏省徐州市沛县某镇某村', '江苏省徐州市沛县****'],
    ['测试小区1栋', '****'],
    ['某路12号', '****'],
  ])('an address: %s is shown as %s', (address, shown) => {
    expect(maskAddress(address)).toBe(shown);
  });

  it.each([
    ['请打13900000001找我', '请打139****0001找我'],
    ['请打 +86 139 0000 0001。', '请打 139****0001。'],
    ['电话１３９００００００01', '电话139****0001'],
    ['身份证32030019800101001X，电话13900000001', '身份证3****************X，电话139****0001'],
    ['身份证 320300 19800101 0018 已登记', '身份证 3****************8 已登记'],
    ['订单号20260302139000000011234不是电话', '订单号20260302139000000011234不是电话'],
    ['2026年3月2日，金额13900元', '2026年3月2日，金额13900元'],
    ['', ''],
  ])('free text: %s is shown as %s', (text, shown) => {
    expect(maskText(text)).toBe(shown);
  });

  it('no mobile number survives in free text, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom('电', 'a', ' ', '，', '-', '\n', '㛃') });
    fc.assert(
      fc.property(
        around,
        fc.integer({ min: 3, max: 9 }),
        fc.integer({ min: 0, max: 999_999_999 }),
        around,
        (a, second, rest, b) => {
          const phone = `1${second}${String(rest).padStart(9, '0')}`;
          expect(maskText(a + phone + b)).not.toContain(phone);
        },
      ),
    );
  });
});
