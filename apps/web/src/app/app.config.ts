import { providePlatform, Session } from '@alongside/web-platform';
import { TIME_ZONE } from '@alongside/web-ui';
import { registerLocaleData } from '@angular/common';
import localeEnGb from '@angular/common/locales/en-GB';
import {
  type ApplicationConfig,
  computed,
  inject,
  LOCALE_ID,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { routes } from './app.routes';

registerLocaleData(localeEnGb);

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    providePlatform(),
    { provide: LOCALE_ID, useValue: 'en-GB' },
    {
      provide: TIME_ZONE,
      useFactory: () => {
        const session = inject(Session);
        return computed(() => session.view()?.organisation.timeZone ?? 'Europe/London');
      },
    },
  ],
};
