import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Note } from '@alongside/web-ui';

/** Who will be able to read a question, said before it is shared. */
@Component({
  selector: 'al-who-sees-this',
  imports: [Note],
  templateUrl: './who-sees-this.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhoSeesThis {
  readonly supervisor = input.required<string | null>();
  /** Who stands in for the supervisor when an answer is needed today. */
  readonly deputy = input<string | null>(null);
  /** Whether it goes past the supervisor, to the safeguarding lead alone. */
  readonly seals = input(false);
}
