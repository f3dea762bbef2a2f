import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ServiceView, TeamView, UnitsView } from '@alongside/contracts';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import {
  type Choice,
  EmptyState,
  ErrorSummary,
  Loading,
  plural,
  ProblemNote,
  SelectField,
  TextField,
} from '@alongside/web-ui';
import type { Observable } from 'rxjs';
import { PeopleClient } from '../people.client';
import { takeTheirs } from '../take-theirs';

/** What is being written: something new, or another name for something that is there. */
interface Written {
  readonly kind: 'service' | 'team';
  readonly id: string | null;
  readonly version: number;
  readonly was: string;
}

/** Services and the teams in them: added, renamed, moved. */
@Component({
  selector: 'al-units-page',
  imports: [EmptyState, ErrorSummary, Loading, ProblemNote, RouterLink, SelectField, TextField],
  templateUrl: './units-page.html',
  styleUrl: './units-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitsPage {
  private readonly client = inject(PeopleClient);

  protected readonly units = this.client.units();
  protected readonly written = signal<Written | null>(null);
  protected readonly name = signal('');
  protected readonly serviceId = signal<string | null>(null);
  protected readonly said = signal('');
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;
  protected readonly plural = plural;
  protected readonly services = computed<readonly Choice[]>(() =>
    this.units.hasValue()
      ? this.units.value().services.map(({ id, name }) => ({ value: id, label: name }))
      : [],
  );
  protected readonly heading = computed(() => {
    const written = this.written();
    if (written === null) return '';
    return written.id === null ? `A new ${written.kind}` : `Change ${written.was}`;
  });

  protected addService(): void {
    this.begin({ kind: 'service', id: null, version: 0, was: '' }, null);
  }

  protected addTeam(serviceId: string | null): void {
    this.begin({ kind: 'team', id: null, version: 0, was: '' }, serviceId);
  }

  protected changeService({ id, version, name }: ServiceView): void {
    this.begin({ kind: 'service', id, version, was: name }, null);
  }

  protected changeTeam({ id, version, name }: TeamView, serviceId: string): void {
    this.begin({ kind: 'team', id, version, was: name }, serviceId);
  }

  protected cancel(): void {
    this.written.set(null);
    this.sending.errors.set([]);
  }

  protected save(): void {
    const written = this.written();
    if (written === null) return;
    const name = this.name().trim();
    this.sending.send(
      () =>
        this.command(written, name).pipe(
          takeTheirs<UnitsView>((theirs) => {
            this.units.set(theirs);
          }),
        ),
      (units) => {
        this.units.set(units);
        this.written.set(null);
        this.said.set(`${name} is saved.`);
      },
      this.missing(written, name),
    );
  }

  private begin(written: Written, serviceId: string | null): void {
    this.sending.errors.set([]);
    this.said.set('');
    this.written.set(written);
    this.name.set(written.was);
    this.serviceId.set(serviceId);
    // The form stands above the list: whoever asked for it is taken there.
    setTimeout(() => document.getElementById('unit-name')?.focus());
  }

  private command({ kind, id, version }: Written, name: string): Observable<UnitsView> {
    if (kind === 'service')
      return id === null
        ? this.client.addService({ name })
        : this.client.renameService(id, version, { name });
    const body = { name, serviceId: this.serviceId() ?? '' };
    return id === null ? this.client.addTeam(body) : this.client.changeTeam(id, version, body);
  }

  private missing({ kind }: Written, name: string): readonly FormError[] {
    const errors: FormError[] = [];
    if (name === '') errors.push({ fieldId: 'unit-name', message: `Name the ${kind}.` });
    if (kind === 'team' && this.serviceId() === null)
      errors.push({ fieldId: 'unit-service', message: 'Choose the service it belongs to.' });
    return errors;
  }
}
