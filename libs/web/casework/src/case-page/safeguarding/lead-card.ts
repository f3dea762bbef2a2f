import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { CASE_LIMITS, type Route, ROUTES } from '@alongside/contracts';
import { refusalsToRecordRoute } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  Clock,
  DateText,
  ErrorSummary,
  NamesQuestion,
  OptionCards,
  type SummaryError,
  SummaryList,
  SummaryRow,
  Tag,
  TextArea,
  TickBox,
} from '@alongside/web-ui';
import { REFUSAL_TEXT, ROUTE_TEXT } from '../../casework.text';
import { CasesClient } from '../../cases.client';
import { plainChoicesOf } from '../../forms/choices';
import { checksOf } from '../../second-view/weighed';
import { OpenCase } from '../../situation/open-case';
import { may } from '../../situation/situation';

/** For the safeguarding lead: since when, what is known, what was done, and what is done now. */
@Component({
  selector: 'al-lead-card',
  imports: [
    AskAboutNames,
    Clock,
    DateText,
    ErrorSummary,
    OptionCards,
    SummaryList,
    SummaryRow,
    Tag,
    TextArea,
    TickBox,
  ],
  templateUrl: './lead-card.html',
  styleUrl: './lead-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeadCard {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  protected readonly subject = this.open.subject;
  protected readonly mayRecord = computed(() => may(this.subject(), 'record_route'));
  protected readonly checks = computed(() =>
    checksOf(this.subject().safetyChecks.filter(({ answer }) => answer !== null)),
  );
  protected readonly taken = computed(() =>
    this.subject().routes.map((each) => ({ ...each, word: ROUTE_TEXT[each.route] })),
  );

  protected readonly route = signal<Route | null>(null);
  protected readonly note = signal('');
  protected readonly supervisorImplicated = signal(false);
  protected readonly sending = new Sending(new NamesQuestion(() => [this.note()]));
  protected readonly routes = plainChoicesOf(ROUTES, ROUTE_TEXT);
  protected readonly limit = CASE_LIMITS.longText;
  protected readonly messageFor = messageFor;

  protected record(): void {
    const [route, note] = [this.route() ?? 'advice_given', this.note()];
    // Left unticked it says nothing: whoever was kept out before stays out.
    const isImplicated = route === 'returned_to_the_pair' && this.supervisorImplicated();
    const body = { route, note, ...(isImplicated ? { supervisorImplicated: true } : {}) };
    this.sending.send(
      () => this.cases.recordRoute(this.subject().id, body),
      (subject) => {
        this.open.take(subject);
        this.route.set(null);
        this.note.set('');
      },
      this.missing(),
    );
  }

  private missing(): readonly SummaryError[] {
    const none = this.route() ? [] : [{ fieldId: 'route', message: 'Choose what you did.' }];
    const refusals = refusalsToRecordRoute(this.subject(), this.subject().myPart, this.note());
    return [
      ...none,
      ...refusals.map((refusal) => ({
        fieldId: refusal === 'note_missing' ? 'route-note' : null,
        message: REFUSAL_TEXT[refusal],
      })),
    ];
  }
}
