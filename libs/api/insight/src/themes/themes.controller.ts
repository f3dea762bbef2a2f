import { RecentFactor } from '@alongside/api-identity';
import { Contract } from '@alongside/api-platform';
import type { ThemesOverview, UnitThemes } from '@alongside/contracts';
import type { Quarter } from '@alongside/domain';
import {
  Controller,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  StreamableFile,
  UseGuards,
} from '@nestjs/common';
import { ThemeCopies } from '../copies/theme-copies';
import { QuarterPipe } from './quarter.pipe';
import { ThemesService } from './themes.service';

@Controller('api/v1/themes')
export class ThemesController {
  constructor(
    private readonly themes: ThemesService,
    private readonly copies: ThemeCopies,
  ) {}

  @Get()
  @Contract({ summary: 'Units and published quarters of team themes', answer: 'ThemesOverview' })
  overview(): Promise<ThemesOverview> {
    return this.themes.overview();
  }

  // Before the page's address, which would take the ending for a part of the id.
  @Get(':quarter/units/:unitId.csv')
  @UseGuards(RecentFactor)
  @Header('cache-control', 'no-store')
  @Contract({ summary: 'The themes of a unit as a table', media: 'text/csv' })
  async csv(
    @Param('quarter', QuarterPipe) quarter: Quarter,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<StreamableFile> {
    const themes = await this.themes.unit(quarter, unitId, 'csv');
    return asFile(this.copies.csv(themes), 'text/csv; charset=utf-8', `${quarter}.csv`);
  }

  @Get(':quarter/units/:unitId.pdf')
  @UseGuards(RecentFactor)
  @Header('cache-control', 'no-store')
  @Contract({ summary: 'The themes of a unit as a tagged PDF', media: 'application/pdf' })
  async pdf(
    @Param('quarter', QuarterPipe) quarter: Quarter,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<StreamableFile> {
    const themes = await this.themes.unit(quarter, unitId, 'pdf');
    return asFile(this.copies.pdf(themes), 'application/pdf', `${quarter}.pdf`);
  }

  @Get(':quarter/units/:unitId')
  @Contract({ summary: 'The themes of a unit', answer: 'UnitThemes' })
  unit(
    @Param('quarter', QuarterPipe) quarter: Quarter,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<UnitThemes> {
    return this.themes.unit(quarter, unitId, 'page');
  }
}

const asFile = (bytes: Uint8Array, type: string, ending: string): StreamableFile =>
  new StreamableFile(bytes, { type, disposition: `attachment; filename="themes-${ending}"` });
