import { Contract, LargeBody } from '@alongside/api-platform';
import type { ImportChecked, ImportDone, ImportTakenBack } from '@alongside/contracts';
import { Body, Controller, Delete, Param, ParseUUIDPipe, Post, UseGuards } from '@nestjs/common';
import { RecentFactor } from '../../factors/recent-factor.guard';
import { CheckImportBody, ImportPeopleBody } from './import.body';
import { ImportService } from './import.service';

/** Bytes: the longest list in letters that take two or three of them each. */
const LIST = 1_200_000;

@Controller('api/v1/organisation/people/imports')
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  @Post('check')
  @LargeBody(LIST)
  @Contract({
    summary: 'What bringing in a list of people would do; changes nothing',
    body: 'CheckImport',
    answer: 'ImportChecked',
  })
  check(@Body() body: CheckImportBody): Promise<ImportChecked> {
    return this.imports.check(body);
  }

  @Post()
  @UseGuards(RecentFactor)
  @LargeBody(LIST)
  @Contract({
    summary: 'Bring in a list of people; each link is told once',
    body: 'ImportPeople',
    answer: 'ImportDone',
    status: 201,
  })
  bringIn(@Body() body: ImportPeopleBody): Promise<ImportDone> {
    return this.imports.bringIn(body);
  }

  @Delete(':importId')
  @Contract({
    summary: 'Take an import back, while nobody has accepted',
    answer: 'ImportTakenBack',
  })
  takeBack(@Param('importId', ParseUUIDPipe) importId: string): Promise<ImportTakenBack> {
    return this.imports.takeBack(importId);
  }
}
