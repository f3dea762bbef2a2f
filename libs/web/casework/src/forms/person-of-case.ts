import { computed, type FactoryProvider, inject } from '@angular/core';
import { PERSON_LABEL } from '@alongside/web-ui';
import { OpenCase } from '../situation/open-case';

/** Lets the question about names propose the label of the person whom the open case is about. */
export const personOfCase: FactoryProvider = {
  provide: PERSON_LABEL,
  useFactory: () => {
    const { view } = inject(OpenCase);
    return computed(() => view()?.person.label ?? '');
  },
};
