import { Contract } from '@alongside/api-platform';
import type { GapPage, GapView } from '@alongside/contracts';
import { GAP_STATES } from '@alongside/domain';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { AnswerGapBody, GapQuery, OpenGapBody } from './gaps.body';
import { GapsService } from './gaps.service';

@Controller('api/v1/policy-gaps')
export class GapsController {
  constructor(private readonly gaps: GapsService) {}

  @Get()
  @Contract({
    summary: 'What was asked of the rules and answered; for managers also what is open',
    answer: 'GapPage',
    query: {
      state: { type: 'string', enum: [...GAP_STATES] },
      cursor: { type: 'string' },
      limit: { type: 'integer', minimum: 1, maximum: 100 },
    },
  })
  list(@Query() query: GapQuery): Promise<GapPage> {
    return this.gaps.list(query);
  }

  @Post()
  @Contract({
    summary: 'Open a policy gap about a figure of the team themes',
    body: 'OpenGap',
    answer: 'GapView',
    status: 201,
  })
  open(@Body() body: OpenGapBody): Promise<GapView> {
    return this.gaps.open(body);
  }

  @Get(':gapId')
  @Contract({ summary: 'A policy gap', answer: 'GapView' })
  read(@Param('gapId', ParseUUIDPipe) gapId: string): Promise<GapView> {
    return this.gaps.read(gapId);
  }

  @Post(':gapId/answer')
  @Contract({
    summary: 'Answer a policy gap: change, keep with reasons, or try for a time',
    body: 'AnswerGap',
    answer: 'GapView',
    status: 201,
  })
  answer(
    @Param('gapId', ParseUUIDPipe) gapId: string,
    @Body() body: AnswerGapBody,
  ): Promise<GapView> {
    return this.gaps.answer(gapId, body);
  }
}
