import { inject, Injectable } from '@angular/core';
import type { AgreementView } from '@alongside/contracts';
import { OpenView } from '@alongside/web-platform';
import { LinesClient } from '../lines/lines.client';

/** The agreement of a pair as it stands now. Provided by the page. */
@Injectable()
export class OpenAgreement extends OpenView<AgreementView> {
  readonly agreement = this.shown;

  constructor() {
    const client = inject(LinesClient);
    super((lineId) => client.agreement(lineId), 'session');
  }
}
