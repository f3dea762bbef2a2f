import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { SettingSubject } from '@alongside/domain';
import { Sending } from '@alongside/web-platform';
import { Loading, PageHeader, ProblemNote, Row } from '@alongside/web-ui';
import { SETTING_TEXT, settingInWords } from './setting.text';
import { type OwnSubject, SettingsClient } from './settings.client';

/** The order in which somebody who opens an organisation meets them. */
const SUBJECTS: readonly OwnSubject[] = [
  'name',
  'zone',
  'calendar',
  'numbers',
  'rhythms',
  'wording',
  'rules',
  'thresholds',
];

/** What an organisation has set for itself, each with a page to change it. */
@Component({
  selector: 'al-settings-page',
  imports: [Loading, PageHeader, ProblemNote, Row],
  templateUrl: './settings-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  private readonly client = inject(SettingsClient);
  private readonly router = inject(Router);

  protected readonly settings = this.client.settings();
  private readonly steps = this.client.firstSteps();
  /** Whether the first steps were put away before all of them were done. */
  protected readonly hasStepsAway = computed(
    () => this.steps.hasValue() && this.steps.value().arePutAway && !this.steps.value().areDone,
  );
  protected readonly sending = new Sending();
  protected readonly today = SETTING_TEXT.today;
  protected readonly rows = computed(() => {
    if (!this.settings.hasValue()) return [];
    const { values } = this.settings.value();
    return SUBJECTS.map((subject: SettingSubject) => ({
      subject,
      title: SETTING_TEXT[subject].title,
      words: settingInWords(subject, values),
    }));
  });

  protected showSteps(): void {
    this.sending.send(
      () => this.client.showFirstSteps(),
      () => void this.router.navigateByUrl('/'),
    );
  }
}
