import { identifiersIn } from '@alongside/domain';
import {
  ConflictView,
  Dialog,
  ErrorSummary,
  GuidedPage,
  Icon,
  IdentifierWarning,
  Loading,
  Note,
  NumbersToCall,
  ProblemNote,
  type SavedState,
  SavedStatus,
} from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';

/** What is said when something is saved, wrong, in conflict or worth knowing. */
@Component({
  selector: 'al-message-states',
  imports: [
    ConflictView,
    Dialog,
    ErrorSummary,
    GuidedPage,
    Icon,
    IdentifierWarning,
    Loading,
    Note,
    NumbersToCall,
    ProblemNote,
    SavedStatus,
  ],
  templateUrl: './message-states.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageStates {
  protected readonly saved: readonly SavedState[] = [
    'idle',
    'saving',
    'saved',
    'offline',
    'failed',
    'conflict',
  ];
  protected readonly tones = ['honey', 'plum', 'leaf', 'clay', 'stop', 'plain'] as const;
  protected readonly numbers = [{ label: 'Someone in danger now', number: '999' }];
  protected readonly text = 'Ring Sarah Jones on 07700 900123, born 12/03/2008.';
  protected readonly found = identifiersIn(this.text);
  protected readonly isOpen = signal(false);
  protected readonly errors = signal<readonly { fieldId: string; message: string }[]>([]);
  protected readonly conflict = [
    {
      key: 'benefit',
      label: 'What good it may do',
      mine: 'They know somebody remembered.',
      theirs: 'They know that we remembered, and say so themselves.',
    },
  ];

  protected showErrors(): void {
    this.errors.set([{ fieldId: 'nowhere', message: 'Write what would happen.' }]);
  }
}
