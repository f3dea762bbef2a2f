import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { SessionRow } from '@alongside/contracts';
import { Card, Dialog, plural } from '@alongside/web-ui';
import { sessionFile } from '../lines/lines.client';
import { CADENCE_TEXT, dateAndTime, lengthAndPlace } from '../lines/lines.text';
import { OpenLine } from '../lines/open-line';
import { AddSessionForm } from './add-session';
import { MoveSessionForm } from './move-session';
import { SetScheduleForm } from './set-schedule';

/** The dates ahead: each can be moved or cancelled, and is a file for a calendar. */
@Component({
  selector: 'al-dates-card',
  imports: [AddSessionForm, Card, Dialog, MoveSessionForm, SetScheduleForm],
  templateUrl: './dates-card.html',
  styleUrl: './dates-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DatesCard {
  private readonly open = inject(OpenLine);

  protected readonly line = this.open.line;
  protected readonly isCurrent = computed(() => this.line().pair.isCurrent);
  protected readonly moving = signal<SessionRow | null>(null);
  protected readonly setting = signal(false);
  protected readonly adding = signal(false);
  /** Says aloud what was just done. */
  protected readonly said = signal('');

  protected readonly rhythm = computed(() => {
    const { schedule } = this.line();
    if (!schedule) return '';
    const { cadence, atTime, lengthMinutes, place } = schedule;
    const where = place ? `, ${place}` : '';
    return `You meet ${CADENCE_TEXT[cadence]} at ${atTime} for ${plural(lengthMinutes, 'minute')}${where}.`;
  });
  protected readonly rows = computed(() =>
    this.line().ahead.map((session) => ({
      session,
      when: dateAndTime(session, this.open.today()),
      more: this.isUsual(session) ? '' : lengthAndPlace(session),
      file: sessionFile(session.id),
      canMove: session.status === 'scheduled' && this.isCurrent(),
    })),
  );

  /** Whether it is as long as the others and where they are: then the line above says so. */
  private isUsual({ lengthMinutes, place }: SessionRow): boolean {
    const { schedule } = this.line();
    return lengthMinutes === schedule?.lengthMinutes && place === schedule.place;
  }

  protected done(words: string): void {
    this.moving.set(null);
    this.setting.set(false);
    this.adding.set(false);
    this.said.set(words);
    this.open.reload();
  }
}
