import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Act } from '@alongside/domain';
import { DateText } from '@alongside/web-ui';
import { isDialogAct, STEP_REASON_TEXT } from '../../casework.text';
import { myStep } from '../../situation/next-step-of-case';
import { OpenCase } from '../../situation/open-case';
import { checksOfCase, draftOf, standingDecision } from '../../situation/situation';
import { goTo } from '../go-to';
import { CaseActsState } from './case-acts-state';
import { ACT_LABEL, sectionOf } from './act-words';

/** The one primary act of this reader at this stage, with why. */
@Component({
  selector: 'al-next-act',
  imports: [DateText, RouterLink],
  templateUrl: './next-act.html',
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NextAct {
  private readonly open = inject(OpenCase);
  private readonly acts = inject(CaseActsState);

  protected readonly step = computed(() =>
    myStep(this.open.subject(), { now: this.open.now(), zone: this.open.zone() }),
  );
  protected readonly why = computed(() => {
    const step = this.step();
    return step === null ? '' : STEP_REASON_TEXT[step.because];
  });
  protected readonly label = computed(() => {
    const act = this.step()?.act;
    return act ? (ACT_LABEL[act] ?? null) : null;
  });
  /** The page on which it is done, if it has one of its own. */
  protected readonly link = computed(() => {
    const act = this.step()?.act;
    return act ? this.pageOf(act) : null;
  });

  /** It is done on this page: in a dialog, or further down. */
  protected begin(act: Act): void {
    if (isDialogAct(act)) this.acts.begin(act);
    else goTo(sectionOf(act));
  }

  private pageOf(act: Act): readonly string[] | null {
    const subject = this.open.subject();
    const here = ['/questions', subject.id];
    switch (act) {
      case 'raise':
        return [...here, 'raise'];
      case 'answer_check': {
        const next = checksOfCase(subject, this.open.now()).find(
          ({ state }) => state === 'to_do' || state === 'stale',
        );
        return next ? [...here, 'checks', next.check] : [...here, 'checks'];
      }
      case 'write_decision':
      case 'share_decision':
        return [...here, 'decide'];
      case 'sign_decision': {
        const decision = standingDecision(subject) ?? draftOf(subject);
        return decision ? [...here, 'decisions', decision.id, 'sign'] : null;
      }
      case 'hold_review':
        return [...here, 'review'];
      case 'answer_second_view':
        return null;
      default:
        return null;
    }
  }
}
