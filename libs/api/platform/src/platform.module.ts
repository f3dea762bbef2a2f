import {
  type DynamicModule,
  Global,
  Module,
  type OnApplicationShutdown,
  Inject,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuthDatabase } from './auth-database';
import { JOBS_SOURCE, jobsSource, sourceOptions } from './data-sources';
import { fieldValidation } from './field-validation';
import { ForgetOldKeys } from './forget-old-keys';
import { HealthController } from './health.controller';
import { LiveController } from './live/live.controller';
import { LiveNotices } from './live/live-notices';
import { LiveStreams } from './live/live-streams';
import { MailDelivery } from './mail/mail-delivery';
import { MailWatch } from './mail/mail-watch';
import { PlatformSettings } from './platform-settings';
import { DocumentPrinter } from './print/document-printer';
import { TypstDocumentPrinter } from './print/typst-document-printer';
import { ProblemFilter } from './problem.filter';
import { ScheduledWork } from './scheduled-work';
import { SignedInGuard } from './signed-in.guard';
import { TenantDatabase } from './tenant-database';

type Entities = readonly (new () => object)[];

@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(JOBS_SOURCE) private readonly jobs: DataSource) {}

  static forRoot(settings: PlatformSettings, entities: Entities): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...sourceOptions(settings.appUrl, [...entities], 16),
          retryAttempts: 0,
        }),
      ],
      controllers: [HealthController, LiveController],
      providers: [
        { provide: PlatformSettings, useValue: settings },
        { provide: JOBS_SOURCE, useFactory: () => jobsSource(settings.workerUrl, [...entities]) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SignedInGuard },
        { provide: APP_PIPE, useFactory: fieldValidation },
        { provide: DocumentPrinter, useClass: TypstDocumentPrinter },
        AuthDatabase,
        ForgetOldKeys,
        LiveNotices,
        LiveStreams,
        MailDelivery,
        MailWatch,
        ScheduledWork,
        TenantDatabase,
      ],
      exports: [
        PlatformSettings,
        AuthDatabase,
        DocumentPrinter,
        LiveNotices,
        MailDelivery,
        ScheduledWork,
        TenantDatabase,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.destroy();
  }
}
