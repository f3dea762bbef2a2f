import type { HomeView } from '@alongside/contracts';
import { plural } from '@alongside/web-ui';

/** "Good morning, Amira", by the hour in the organisation's zone. */
export function greeting(name: string, now: number, zone: string): string {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(
      now,
    ),
  );
  const words = hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening';
  return `${words}, ${name.split(' ')[0] ?? name}`;
}

/** What waits, in one sentence; kind when nothing does. */
export function whatWaits(home: HomeView): string {
  const waiting = home.waitingForMe.length + home.secondViews.length;
  if (waiting > 0) return `${capital(count(waiting))} ${waiting === 1 ? 'waits' : 'wait'} for you.`;
  if (home.newSinceLastLook.length > 0) {
    return `Nothing waits for you. There is something new in ${plural(home.newSinceLastLook.length, 'question')}.`;
  }
  return 'Nothing waits for you just now.';
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const count = (things: number): string =>
  `${SMALL[things] ?? String(things)} ${things === 1 ? 'thing' : 'things'}`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
