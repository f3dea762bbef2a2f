import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { TimelineItem } from '@alongside/contracts';
import { Entry, Happening, LoadMore, plural, ProblemNote } from '@alongside/web-ui';
import { PART_TEXT, PERSPECTIVE_TEXT } from '../../casework.text';
import { OpenCase } from '../../situation/open-case';
import { may, memberWith } from '../../situation/situation';
import { goTo } from '../go-to';
import { Asked } from './asked';
import { Composer } from './composer';
import { voiceOf } from './reading';
import { Said } from './said';
import { ThreadState } from './thread-state';

/** The question, what was said about it and what happened, in one reading order. */
@Component({
  selector: 'al-thread',
  imports: [Asked, Composer, Entry, Happening, LoadMore, ProblemNote, Said],
  providers: [ThreadState],
  templateUrl: './thread.html',
  styleUrl: './thread.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Thread {
  protected readonly thread = inject(ThreadState);
  protected readonly subject = inject(OpenCase).subject;

  protected readonly mayPost = computed(() => may(this.subject(), 'post_entry'));
  protected readonly jump = computed(() => {
    const fresh = this.thread.newReplies();
    const [first] = fresh;
    return first
      ? {
          id: `entry-${first.seq}`,
          words: `Jump to ${plural(fresh.length, 'new reply', 'new replies')}`,
        }
      : null;
  });
  protected readonly askedBy = computed(
    () => memberWith(this.subject(), 'raiser')?.name ?? 'The practitioner',
  );
  protected readonly goTo = goTo;
  protected readonly voiceOf = voiceOf;

  /** "supervisor", or "practitioner, what the family says" when they speak for somebody else. */
  protected partOf({ part, entry }: TimelineItem): string {
    const own = part === null ? '' : PART_TEXT[part].toLowerCase();
    const perspective = entry?.perspective;
    const isOwn = !perspective || perspective === 'practitioner' || perspective === 'supervisor';
    return isOwn
      ? own
      : [own, PERSPECTIVE_TEXT[perspective].toLowerCase()].filter(Boolean).join(', ');
  }

  protected answer(seq: number): void {
    this.thread.answering.set(seq);
    goTo('composer');
  }
}
