import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ChangeSetting,
  FirstStepsView,
  OrganisationSettings,
  SettingChangesPage,
} from '@alongside/contracts';
import type { SettingSubject } from '@alongside/domain';
import type { Observable } from 'rxjs';

const SETTINGS = '/api/v1/organisation/settings';
const FIRST_STEPS = '/api/v1/organisation/first-steps';
const from = (version: number) => ({ headers: { 'If-Match': `"${String(version)}"` } });

/** What is set on the pages of settings; "today" has a page of its own, with duty. */
export type OwnSubject = keyof ChangeSetting & SettingSubject;

/** The addresses of the settings. `version` is what a change started from. */
@Injectable({ providedIn: 'root' })
export class SettingsClient {
  private readonly http = inject(HttpClient);

  settings(): HttpResourceRef<OrganisationSettings | undefined> {
    return httpResource<OrganisationSettings>(() => SETTINGS);
  }

  /** Read again whenever what holds moves to another version. */
  versions(
    subject: () => SettingSubject,
    version: () => number,
  ): HttpResourceRef<SettingChangesPage | undefined> {
    return httpResource<SettingChangesPage>(() => {
      version();
      return `${SETTINGS}/${subject()}/versions`;
    });
  }

  moreVersions(subject: SettingSubject, cursor: string): Observable<SettingChangesPage> {
    const address = `${SETTINGS}/${subject}/versions`;
    return this.http.get<SettingChangesPage>(address, { params: { cursor } });
  }

  firstSteps(): HttpResourceRef<FirstStepsView | undefined> {
    return httpResource<FirstStepsView>(() => FIRST_STEPS);
  }

  showFirstSteps(): Observable<FirstStepsView> {
    return this.http.put<FirstStepsView>(FIRST_STEPS, { arePutAway: false });
  }

  change(
    subject: OwnSubject,
    version: number,
    body: ChangeSetting,
  ): Observable<OrganisationSettings> {
    return this.http.put<OrganisationSettings>(`${SETTINGS}/${subject}`, body, from(version));
  }

  setBack(
    subject: OwnSubject,
    version: number,
    setBackTo: number,
  ): Observable<OrganisationSettings> {
    const address = `${SETTINGS}/${subject}/setting-back`;
    return this.http.post<OrganisationSettings>(address, { version: setBackTo }, from(version));
  }
}
