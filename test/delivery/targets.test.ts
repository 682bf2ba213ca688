import { backOff, USUAL_PATIENCE } from '../../src/delivery/back-off';
import { createTargets } from '../../src/delivery/targets';
import { DAY, HOUR, SECOND } from '../../src/domain/calendar/instant';

const told = (...addresses: string[]) => createTargets([], () => Promise.resolve(addresses));

describe('an address given as a target', () => {
  it.each([
    ...['https://127.0.0.1/', 'https://127.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://0.0.0.0/'],
    ...['https://10.1.2.3/', 'https://172.16.0.1/', 'https://172.31.255.255/', 'https://192.168.1.1/'],
    ...['https://169.254.169.254/latest/meta-data/', 'https://100.100.100.200/', 'https://198.18.0.1/'],
    ...['https://224.0.0.1/', 'https://255.255.255.255/', 'https://192.0.2.1/'],
    ...['https://[::1]/', 'https://[::]/', 'https://[fe80::1]/', 'https://[fc00::1]/', 'https://[fd00:ec2::254]/'],
    ...['https://[::ffff:127.0.0.1]/', 'https://[::ffff:a00:1]/', 'https://[::127.0.0.1]/'],
    ...['https://[64:ff9b::7f00:1]/', 'https://[2002:7f00:1::]/', 'https://[2001:0:1::]/', 'https://[ff02::1]/'],
  ])('%s is refused', async (url) => {
    await expect(createTargets().check(url)).rejects.toThrow('内部网络');
  });

  it.each(['https://93.184.215.14/', 'https://172.32.0.1/', 'https://[2606:4700::1111]/', 'https://[::ffff:8.8.8.8]/'])(
    '%s is taken',
    async (url) => {
      await expect(createTargets().check(url)).resolves.toBeUndefined();
    },
  );

  it('is refused by plain http, with an account, or by another scheme', async () => {
    for (const url of ['http://93.184.215.14/', 'ftp://93.184.215.14/', 'https://u:p@93.184.215.14/', 'nonsense']) {
      await expect(createTargets().check(url)).rejects.toThrow(/https|口令/);
    }
  });

  it('is told, when refused for where it leads, what an administrator can do', async () => {
    for (const url of ['https://10.1.2.3/', 'http://10.1.2.3/', 'http://93.184.215.14/'])
      await expect(createTargets().check(url)).rejects.toThrow('LIUBU_WEBHOOK_ALLOW');
  });

  it('is refused when one of its addresses leads inside, or when it has none', async () => {
    await expect(told('93.184.215.14', '10.0.0.1').check('https://a.example/')).rejects.toThrow('内部网络');
    await expect(told().check('https://a.example/')).rejects.toThrow('域名');
    await expect(told('fe80::1%eth0').check('https://a.example/')).rejects.toThrow('内部网络');
  });

  it('is taken inside where an administrator allows it, also by plain http, and only there', async () => {
    const targets = createTargets(['10.20.0.0/16', 'fd00::/8'], () => Promise.resolve(['10.20.3.4']));
    await expect(targets.check('http://hotline.city/')).resolves.toBeUndefined();
    await expect(targets.check('http://[fd00::5]/')).resolves.toBeUndefined();
    await expect(targets.check('http://[::ffff:10.20.3.4]/')).resolves.toBeUndefined();
    await expect(targets.check('http://10.21.0.1/')).rejects.toThrow();
  });
});

describe('the wait after failures', () => {
  it('grows from seconds to six hours and is never all the same', () => {
    const waits = Array.from({ length: 12 }, (_, ordinal) => backOff(ordinal + 1, USUAL_PATIENCE, 0.5));
    expect(waits.slice(0, 3)).toEqual([5 * SECOND, 15 * SECOND, 45 * SECOND]);
    expect(waits.at(-1)).toBe(6 * HOUR);
    expect(backOff(1, USUAL_PATIENCE, 0)).toBe(3.75 * SECOND);
    expect(backOff(1_000, USUAL_PATIENCE, 1)).toBe(7.5 * HOUR);
    expect(USUAL_PATIENCE.days).toBe(5 * DAY);
  });
});
