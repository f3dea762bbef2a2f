import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MemberView, RecordView } from '@alongside/contracts';
import type { PairPart } from '@alongside/domain';
import { Card, CheckMark, DateText } from '@alongside/web-ui';
import { RECORD_SIGNATURE_TEXT } from './records.text';

interface SignOffRow {
  readonly member: MemberView;
  readonly signed: { readonly words: string; readonly at: string } | null;
  readonly isDone: boolean;
  readonly waits: string;
}

/** Who of the two has signed, and by when. */
@Component({
  selector: 'al-sign-off',
  imports: [Card, CheckMark, DateText, RouterLink],
  templateUrl: './sign-off.html',
  styleUrl: './sign-off.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignOff {
  readonly record = input.required<RecordView>();
  /** Whether to lead to the record, from other pages. */
  readonly leadsToRecord = input(false);

  protected readonly rows = computed<readonly SignOffRow[]>(() => {
    const { supervisor, supervisee } = this.record().text;
    return [
      this.row(supervisor, 'supervisor', 'Not signed yet'),
      this.row(
        supervisee,
        'supervisee',
        'Has five working days to read it back. Can sign with a difference of view.',
      ),
    ];
  });

  private row(member: MemberView, part: PairPart, waits: string): SignOffRow {
    const { signatures, state } = this.record();
    const last = signatures.filter((each) => each.part === part).at(-1);
    return {
      member,
      signed: last === undefined ? null : { words: RECORD_SIGNATURE_TEXT[last.kind], at: last.at },
      isDone: last !== undefined && last.kind !== 'declined',
      waits: state === 'draft' ? 'Not shared yet' : waits,
    };
  }
}
