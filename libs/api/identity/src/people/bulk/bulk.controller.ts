import { Contract } from '@alongside/api-platform';
import type { BulkView } from '@alongside/contracts';
import { Body, Controller, Post } from '@nestjs/common';
import { LetPeopleGoBody, MovePeopleBody } from './bulk.body';
import { BulkService } from './bulk.service';

@Controller('api/v1/organisation/people')
export class BulkController {
  constructor(private readonly bulk: BulkService) {}

  @Post('moves/preview')
  @Contract({
    summary: 'What moving several people to a team would do; changes nothing',
    body: 'MovePeople',
    answer: 'BulkView',
  })
  previewMove(@Body() body: MovePeopleBody): Promise<BulkView> {
    return this.bulk.previewMove(body);
  }

  @Post('moves')
  @Contract({
    summary: 'Move several people to a team',
    body: 'MovePeople',
    answer: 'BulkView',
    status: 201,
  })
  move(@Body() body: MovePeopleBody): Promise<BulkView> {
    return this.bulk.move(body);
  }

  @Post('departures/preview')
  @Contract({
    summary: 'What ending the access of several people would do; changes nothing',
    body: 'LetPeopleGo',
    answer: 'BulkView',
  })
  previewDeparture(@Body() body: LetPeopleGoBody): Promise<BulkView> {
    return this.bulk.previewDeparture(body);
  }

  @Post('departures')
  @Contract({
    summary:
      'Say which day is the last of several people; today or earlier ends their access at once',
    body: 'LetPeopleGo',
    answer: 'BulkView',
    status: 201,
  })
  letGo(@Body() body: LetPeopleGoBody): Promise<BulkView> {
    return this.bulk.letGo(body);
  }
}
