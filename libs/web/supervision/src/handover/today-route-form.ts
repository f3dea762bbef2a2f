import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import {
  type MemberChoice,
  REFUSAL_TEXT,
  type TodayRouteSettings,
  type TodayRouteView,
} from '@alongside/contracts';
import { refusalsToSetTodayRoute } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import { type Choice, ErrorSummary, Loading, TextField, TickCards } from '@alongside/web-ui';
import { takeTheirs } from '../lines/take-theirs';
import { HandoverClient } from './handover.client';

const OTHER_WAY = 'You see what they set. Change it again if you still want to.';

/** When a question that cannot wait moves on, and who is on duty. */
@Component({
  selector: 'al-today-route-form',
  imports: [ErrorSummary, Loading, TextField, TickCards],
  templateUrl: './today-route-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TodayRouteForm {
  private readonly client = inject(HandoverClient);

  readonly members = input.required<readonly MemberChoice[]>();

  protected readonly route = this.client.route();
  private readonly set = computed(() => (this.route.hasValue() ? this.route.value() : undefined));
  protected readonly toDeputy = linkedSignal(() => String(this.set()?.toDeputyMinutes ?? ''));
  protected readonly toDuty = linkedSignal(() => String(this.set()?.toDutyMinutes ?? ''));
  protected readonly toNobody = linkedSignal(() => String(this.set()?.toNobodyMinutes ?? ''));
  protected readonly duty = linkedSignal<readonly string[]>(() => this.set()?.dutyMemberIds ?? []);
  protected readonly choices = computed<readonly Choice[]>(() =>
    this.members()
      .filter(({ roles }) => roles.includes('supervisor') || roles.includes('manager'))
      .map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly said = signal('');
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;

  protected save(): void {
    const [toDeputy, toDuty, toNobody] = [this.toDeputy(), this.toDuty(), this.toNobody()].map(
      Number,
    ) as [number, number, number];
    const settings: TodayRouteSettings = {
      toDeputyMinutes: toDeputy,
      toDutyMinutes: toDuty,
      toNobodyMinutes: toNobody,
      dutyMemberIds: [...this.duty()],
    };
    const known = refusalsToSetTodayRoute({ toDeputy, toDuty, toNobody }, true).map((code) => ({
      fieldId: 'to-deputy',
      message: REFUSAL_TEXT[code],
    }));
    this.said.set('');
    this.sending.send(
      () =>
        this.client
          .setRoute(this.set()?.version ?? 0, settings)
          .pipe(takeTheirs<TodayRouteView>((view) => this.route.set(view), OTHER_WAY)),
      (view) => {
        this.route.set(view);
        this.said.set('Saved. It holds for what is asked from now on.');
      },
      known,
    );
  }
}
