import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DateText, Entry, MentionText, Note, Tag } from '@alongside/web-ui';
import { HelpLines } from '../../lists/help-lines';
import { OpenCase } from '../../situation/open-case';
import { PrivateNoteCard } from '../side/private-note-card';

/** What the raiser sees of a case that only the safeguarding lead can go on with: their own words. */
@Component({
  selector: 'al-sealed-case',
  imports: [DateText, Entry, HelpLines, MentionText, Note, PrivateNoteCard, Tag],
  templateUrl: './sealed-case.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SealedCase {
  private readonly open = inject(OpenCase);

  protected readonly subject = this.open.subject;
  protected readonly mine = computed(() =>
    this.subject().timeline.items.flatMap((item) =>
      item.entry && item.by?.id === this.open.me() ? [{ ...item, entry: item.entry }] : [],
    ),
  );
}
