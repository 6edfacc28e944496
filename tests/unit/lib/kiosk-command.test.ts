import { describe, expect, it } from 'vitest';
import { KIOSK_FLAGS, KIOSK_TARGETS, kioskCommand, quoted } from '../../../src/lib/kiosk-command.ts';

const ADDRESS = 'http://127.0.0.1:8080/exhibit/loop/?idle=60&open=09:00-17:00';

/** Every flag the requirement names (KI-19). */
const REQUIRED =
  '--kiosk --no-first-run --no-default-browser-check --noerrdialogs --disable-infobars --disable-session-crashed-bubble --hide-crash-restore-bubble --autoplay-policy=no-user-gesture-required --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate --disable-component-update --check-for-update-interval=31536000 --password-store=basic'.split(
    ' ',
  );

describe('the command of a kiosk', () => {
  it.each(KIOSK_TARGETS.map((target) => [`${target.browser} on ${target.system}`, target] as const))(
    '%s has every flag, a profile of its own and the address as one word',
    (_, target) => {
      const command = kioskCommand(ADDRESS, target);
      for (const flag of REQUIRED) expect(command.split(' ')).toContain(flag);
      expect(command).toMatch(/--user-data-dir="[^"]+"/u);
      expect(command.endsWith(quoted(ADDRESS, target.system))).toBe(true);
      expect(command).not.toContain('\n');
      expect(command.includes('--kiosk-idle-timeout-minutes=0')).toBe(target.browser === 'edge');
    },
  );

  it('has no flag twice', () => expect(new Set(KIOSK_FLAGS).size).toBe(KIOSK_FLAGS.length));

  it('quotes what a shell would read', () => {
    expect(quoted("http://h/?a='$(reboot)'&b=1", 'linux')).toBe("'http://h/?a=%27$(reboot)%27&b=1'");
    expect(quoted('http://h/?a="&calc&"', 'windows')).toBe('"http://h/?a=%22&calc&%22"');
    expect(quoted('http://h/?a=%E4%BE%8B', 'windows', true)).toBe('"http://h/?a=%%E4%%BE%%8B"');
  });
});
