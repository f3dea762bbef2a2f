import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { currentRequest } from '../request-context';
import { LiveStreams } from './live-streams';

@Controller('api/v1/events')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  /** Stays open; each message says that something of the reader's has something new. */
  @Sse()
  @ApiOperation({ summary: 'Hear of what is new, as server-sent events' })
  open(): Promise<Observable<MessageEvent>> {
    return this.streams.open(currentRequest());
  }
}
