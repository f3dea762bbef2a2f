import { StepUpModule } from '@alongside/api-identity';
import { type DynamicModule, Module } from '@nestjs/common';
import { ThemeCopies } from './copies/theme-copies';
import { PublishThemes } from './publishing/publish-themes';
import { ComputingHere, ComputingInThread, QuarterComputing } from './publishing/quarter-computing';
import { ThemesController } from './themes/themes.controller';
import { ThemesService } from './themes/themes.service';
import { ViewsController } from './views/views.controller';
import { ViewsService } from './views/views.service';

/** Team themes: what keeps being asked, without watching anyone. */
@Module({
  imports: [StepUpModule],
  controllers: [ViewsController, ThemesController],
  providers: [
    PublishThemes,
    ThemesService,
    ThemeCopies,
    ViewsService,
    { provide: QuarterComputing, useClass: ComputingHere },
  ],
  exports: [PublishThemes],
})
export class InsightModule {
  /** As the module itself, working out quarters in a thread of its own that runs this built file. */
  static computingIn(file: URL): DynamicModule {
    return {
      module: InsightModule,
      providers: [{ provide: QuarterComputing, useFactory: () => new ComputingInThread(file) }],
    };
  }
}
