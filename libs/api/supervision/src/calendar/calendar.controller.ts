import { Contract, NotFound, Public } from '@alongside/api-platform';
import type { CalendarFeedView, NewCalendarFeed } from '@alongside/contracts';
import { Controller, Delete, Get, Header, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CalendarService } from './calendar.service';

const CALENDAR = 'text/calendar';
const TYPE = `${CALENDAR}; charset=utf-8`;
const SECRET = /^[\w-]{43}$/;

@Controller('api/v1')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get('me/calendar')
  @Contract({ summary: 'Whether my calendar has an address', answer: 'CalendarFeedView' })
  mine(): Promise<CalendarFeedView> {
    return this.calendar.mine();
  }

  @Post('me/calendar')
  @Contract({
    summary: 'Make a new secret address for my calendar',
    answer: 'NewCalendarFeed',
    status: 201,
  })
  make(): Promise<NewCalendarFeed> {
    return this.calendar.make();
  }

  @Delete('me/calendar')
  @Contract({ summary: 'Revoke the address of my calendar', status: 204 })
  forget(): Promise<void> {
    return this.calendar.forget();
  }

  @Public()
  @Get('calendar/:secret.ics')
  @Header('content-type', TYPE)
  @Contract({ summary: 'The dates behind a secret address', media: CALENDAR })
  read(@Param('secret') secret: string): Promise<string> {
    if (!SECRET.test(secret)) throw new NotFound();
    return this.calendar.read(secret);
  }

  @Get('supervision/sessions/:sessionId.ics')
  @Header('content-type', TYPE)
  @Header('content-disposition', 'attachment; filename="supervision.ics"')
  @Contract({ summary: 'A session as a file for a calendar', media: CALENDAR })
  session(@Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<string> {
    return this.calendar.session(sessionId);
  }
}
