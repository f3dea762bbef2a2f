import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
} from '@angular/core';
import { TitleStrategy } from '@angular/router';
import { apiInterceptor } from './http/api-interceptor';
import { PageFocus } from './page/page-focus';
import { PageTitle } from './page/page-title';

/** HTTP with our interceptor, titles and focus of pages. */
export function providePlatform(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideHttpClient(withInterceptors([apiInterceptor])),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideEnvironmentInitializer(() => {
      inject(PageFocus).start();
    }),
  ]);
}
