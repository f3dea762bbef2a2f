import { inject, Injectable } from '@angular/core';
import { type Cadence, CADENCES } from '@alongside/domain';
import { Session } from '@alongside/web-platform';
import { capitalised, type Choice } from '@alongside/web-ui';
import { CADENCE_TEXT } from './lines.text';

/** How often supervision can be chosen to happen: what the organisation offers, and what stands already. */
@Injectable({ providedIn: 'root' })
export class OfferedRhythms {
  private readonly session = inject(Session);

  with(standing: Cadence): readonly Choice<Cadence>[] {
    const offered = this.session.view()?.organisation.rhythms.offered ?? CADENCES;
    return CADENCES.filter((each) => offered.includes(each) || each === standing).map((value) => ({
      value,
      label: capitalised(CADENCE_TEXT[value]),
    }));
  }
}
