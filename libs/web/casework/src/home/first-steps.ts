import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FirstStepsView } from '@alongside/contracts';
import type { FirstStep } from '@alongside/domain';
import { Sending } from '@alongside/web-platform';
import { Card, Icon, Tag } from '@alongside/web-ui';

const ADDRESS = '/api/v1/organisation/first-steps';

const STEP_TEXT: Readonly<Record<FirstStep, { does: string; why: string; link: string }>> = {
  basics: {
    does: 'Name and working days',
    why: 'Check your name, your time zone, and whose public holidays you keep.',
    link: '/organisation/settings',
  },
  numbers: {
    does: 'Numbers to call',
    why: 'They are shown first when somebody may be in danger.',
    link: '/organisation/settings/numbers',
  },
  units: {
    does: 'Services and teams',
    why: 'People belong to a team, and figures are shown for teams that are large enough.',
    link: '/organisation/teams',
  },
  people: {
    does: 'People',
    why: 'Invite them one by one, or many at once. Each sets their own password.',
    link: '/organisation/people/invitations',
  },
  lines: {
    does: 'Who supervises whom',
    why: 'A question goes to the supervisor of whoever asks it.',
    link: '/organisation/supervision',
  },
  second_administrator: {
    does: 'A second administrator',
    why: 'Some things need two of you, and one may be away.',
    link: '/organisation/people',
  },
  mail: {
    does: 'Mail',
    why: 'Your operator sets it up. Without it you hand links over yourself.',
    link: '/organisation/people/invitations',
  },
};

/** What a new organisation does first. Each step is ticked by what is there; the list goes when all are. */
@Component({
  selector: 'al-first-steps',
  imports: [Card, Icon, RouterLink, Tag],
  templateUrl: './first-steps.html',
  styleUrl: './first-steps.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FirstSteps {
  private readonly http = inject(HttpClient);

  protected readonly view = httpResource<FirstStepsView>(() => ADDRESS);
  protected readonly sending = new Sending();
  protected readonly shown = computed(() => {
    const view = this.view.hasValue() ? this.view.value() : null;
    return view !== null && !view.areDone && !view.arePutAway;
  });
  protected readonly rows = computed(() =>
    (this.view.hasValue() ? this.view.value().steps : []).map((each) => ({
      ...each,
      ...STEP_TEXT[each.step],
    })),
  );
  protected readonly done = computed(() => this.rows().filter(({ isDone }) => isDone).length);

  protected putAway(): void {
    this.sending.send(
      () => this.http.put<FirstStepsView>(ADDRESS, { arePutAway: true }),
      (view) => {
        this.view.set(view);
      },
    );
  }
}
