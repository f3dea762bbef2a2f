import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { DateText, Loading, ProblemNote, Row } from '@alongside/web-ui';
import { HandOverForm } from './hand-over-form';
import { HandoverClient } from './handover.client';
import { TodayRouteForm } from './today-route-form';

/** For an administrator: who supervises whom, and the way of a question that cannot wait. */
@Component({
  selector: 'al-organisation-page',
  imports: [DateText, HandOverForm, Loading, ProblemNote, Row, TodayRouteForm],
  templateUrl: './organisation-page.html',
  styleUrl: './organisation-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationPage {
  protected readonly lines = inject(HandoverClient).lines();
  protected readonly said = signal('');

  protected begun(words: string): void {
    this.said.set(words);
    this.lines.reload();
  }
}
