import type { HomeView } from '@alongside/contracts';
import { greeting, whatWaits } from './greeting';

const home = (of: Partial<Record<keyof HomeView, readonly unknown[]>>): HomeView =>
  ({ waitingForMe: [], newSinceLastLook: [], secondViews: [], ...of }) as unknown as HomeView;

describe('the greeting', () => {
  it('follows the clock on the organisation’s wall', () => {
    expect(greeting('Amira Khan', Date.parse('2026-07-01T10:30:00Z'), 'Europe/London')).toBe(
      'Good morning, Amira',
    );
    expect(greeting('Amira Khan', Date.parse('2026-07-01T11:30:00Z'), 'Europe/London')).toBe(
      'Good afternoon, Amira',
    );
    expect(greeting('Amira Khan', Date.parse('2026-01-01T23:30:00Z'), 'Europe/London')).toBe(
      'Good evening, Amira',
    );
  });

  it('counts what waits in words', () => {
    expect(whatWaits(home({ waitingForMe: [1] }))).toBe('One thing waits for you.');
    expect(whatWaits(home({ waitingForMe: [1, 2], secondViews: [3] }))).toBe(
      'Three things wait for you.',
    );
  });

  it('is kind when nothing does', () => {
    expect(whatWaits(home({}))).toBe('Nothing waits for you just now.');
    expect(whatWaits(home({ newSinceLastLook: [1] }))).toContain('something new in 1 question');
  });
});
