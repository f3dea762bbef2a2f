import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import type { OrganisationSettings } from '@alongside/contracts';
import { SETTING_REFUSAL_TEXT } from '@alongside/contracts/words';
import { type Setting, type SettingValues } from '@alongside/domain';
import { refusalsToSet } from '@alongside/domain/settings';
import { type FormError, messageFor, Sending, Session } from '@alongside/web-platform';
import {
  type Crumb,
  ErrorSummary,
  Loading,
  PageHeader,
  ProblemNote,
  TextField,
} from '@alongside/web-ui';
import { takeTheirs } from '../take-theirs';
import { CalendarFields } from './calendar-fields';
import { NumbersFields } from './numbers-fields';
import { RhythmsFields } from './rhythms-fields';
import { RulesFields } from './rules-fields';
import { SETTING_TEXT } from './setting.text';
import { SettingHistory } from './setting-history';
import { type OwnSubject, SettingsClient } from './settings.client';
import { ThresholdsFields } from './thresholds-fields';
import { WordingFields } from './wording-fields';
import { ZoneField } from './zone-field';

const CRUMBS: readonly Crumb[] = [{ label: 'Settings', link: '/organisation/settings' }];

/** One setting: what it is, what it becomes, and what it was. */
@Component({
  selector: 'al-setting-page',
  imports: [
    CalendarFields,
    ErrorSummary,
    Loading,
    NumbersFields,
    PageHeader,
    ProblemNote,
    RhythmsFields,
    RulesFields,
    SettingHistory,
    TextField,
    ThresholdsFields,
    WordingFields,
    ZoneField,
  ],
  templateUrl: './setting-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingPage {
  private readonly client = inject(SettingsClient);
  private readonly session = inject(Session);

  readonly subject = input.required<OwnSubject>();

  protected readonly crumbs = CRUMBS;
  protected readonly settings = this.client.settings();
  private readonly known = computed(() =>
    this.settings.hasValue() ? this.settings.value() : undefined,
  );
  protected readonly text = computed(() => SETTING_TEXT[this.subject()]);
  protected readonly version = computed(() => this.known()?.versions[this.subject()] ?? 0);
  /** What is being written; begins anew with what holds. */
  protected readonly draft = linkedSignal(() => this.known()?.values ?? null);
  protected readonly said = signal('');
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;

  protected write<S extends OwnSubject>(subject: S, value: SettingValues[S]): void {
    this.draft.update((draft) => (draft === null ? null : { ...draft, [subject]: value }));
  }

  protected save(): void {
    const draft = this.draft();
    if (draft === null) return;
    const subject = this.subject();
    this.said.set('');
    this.send(
      () => this.client.change(subject, this.version(), { [subject]: draft[subject] }),
      'Saved.',
      this.missing({ subject, value: draft[subject] } as Setting),
    );
  }

  protected setBack(version: number): void {
    this.send(
      () => this.client.setBack(this.subject(), this.version(), version),
      'It is set back.',
      [],
    );
  }

  private send(
    command: () => ReturnType<SettingsClient['change']>,
    done: string,
    known: readonly FormError[],
  ): void {
    this.sending.send(
      () =>
        command().pipe(
          takeTheirs<OrganisationSettings>((theirs) => {
            this.settings.set(theirs);
          }),
        ),
      (settings) => {
        this.settings.set(settings);
        this.said.set(`${done} ${this.text().effect}`);
        void this.session.refresh();
      },
      known,
    );
  }

  private missing(setting: Setting): readonly FormError[] {
    return refusalsToSet(setting).map((code) => ({
      fieldId: setting.subject,
      message: SETTING_REFUSAL_TEXT[code],
    }));
  }
}
