import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { PolicyPage } from '@alongside/contracts';
import type { QuestionType } from '@alongside/domain';

/** The address of the organisation's policies, as far as a check asks for them. */
@Injectable({ providedIn: 'root' })
export class PoliciesClient {
  /** Those in force that speak about this type. Call it in an injection context. */
  about(type: () => QuestionType): HttpResourceRef<PolicyPage | undefined> {
    return httpResource<PolicyPage>(() => ({ url: '/api/v1/policies', params: { type: type() } }));
  }
}
