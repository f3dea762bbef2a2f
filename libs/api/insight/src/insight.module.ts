import { Module } from '@nestjs/common';
import { ThemeCopies } from './copies/theme-copies';
import { PublishThemes } from './publishing/publish-themes';
import { ThemesController } from './themes/themes.controller';
import { ThemesService } from './themes/themes.service';
import { ViewsController } from './views/views.controller';
import { ViewsService } from './views/views.service';

/** Team themes: what keeps being asked, without watching anyone. */
@Module({
  controllers: [ViewsController, ThemesController],
  providers: [PublishThemes, ThemesService, ThemeCopies, ViewsService],
  exports: [PublishThemes],
})
export class InsightModule {}
