import { type Waiting, whatToDoAbout } from '../index';

const at = (time: string, day = '2026-11-24'): string => `${day}T${time}:00Z`;
const waiting: Waiting = {
  rhythm: 'hourly',
  since: at('09:00'),
  mailedAt: null,
  activeAt: null,
  now: at('09:05'),
  timeZone: 'Europe/London',
};

describe('telling by mail that there is something new', () => {
  it.each<[string, Partial<Waiting>, ReturnType<typeof whatToDoAbout>]>([
    ['at once, to who is away', {}, 'mail'],
    ['never, to who wants none', { rhythm: 'off' }, 'drop'],
    ['not while they are here', { activeAt: at('09:00') }, 'wait'],
    ['once they have gone without seeing it', { activeAt: at('09:00'), now: at('09:10') }, 'mail'],
    ['not at all once they have seen it', { activeAt: at('09:03'), now: at('12:00') }, 'drop'],
    ['not twice within an hour', { mailedAt: at('08:30') }, 'wait'],
    ['again after an hour', { mailedAt: at('08:05') }, 'mail'],
    ['not before the morning', { rhythm: 'daily', since: at('05:00'), now: at('07:59') }, 'wait'],
    ['in the morning', { rhythm: 'daily', since: at('05:00'), now: at('08:00') }, 'mail'],
    ['not on the same day', { rhythm: 'daily', now: at('23:00') }, 'wait'],
    ['on the next morning', { rhythm: 'daily', now: at('08:01', '2026-11-25') }, 'mail'],
    [
      'once a day',
      { rhythm: 'daily', since: at('07:30'), mailedAt: at('08:00'), now: at('09:00') },
      'wait',
    ],
    [
      'in the morning of where they are, not of Greenwich',
      {
        rhythm: 'daily',
        since: at('06:00', '2026-07-01'),
        now: at('07:00', '2026-07-01'),
        timeZone: 'Europe/London',
      },
      'mail',
    ],
  ])('%s', (_when, change, what) => {
    expect(whatToDoAbout({ ...waiting, ...change })).toBe(what);
  });
});
