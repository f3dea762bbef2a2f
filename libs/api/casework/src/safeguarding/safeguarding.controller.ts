import { Contract, PageQuery } from '@alongside/api-platform';
import {
  CASE_LIMITS,
  type CaseView,
  type EscalationsPage,
  PAGE_LIMIT,
  type RecordRoute,
  type Route,
  ROUTES,
} from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { ReasonBody } from '../reason.body';
import { NeededText } from '../text.decorators';
import { SafeguardingService } from './safeguarding.service';

export class RecordRouteBody implements RecordRoute {
  @IsIn(ROUTES)
  readonly route!: Route;

  @NeededText(CASE_LIMITS.longText)
  readonly note!: string;

  @IsOptional()
  @IsBoolean()
  readonly supervisorImplicated?: boolean;
}

@Controller('api/v1')
export class SafeguardingController {
  constructor(private readonly safeguarding: SafeguardingService) {}

  @Get('escalations')
  @Contract({
    summary: 'What is with the safeguarding lead, oldest first',
    answer: 'EscalationsPage',
    query: {
      cursor: { type: 'string', maxLength: 200 },
      limit: { type: 'integer', minimum: 1, maximum: PAGE_LIMIT },
    },
  })
  list(@Query() query: PageQuery): Promise<EscalationsPage> {
    return this.safeguarding.list(query);
  }

  @Post('cases/:caseId/escalation')
  @Contract({
    summary: 'Take a case to the safeguarding lead',
    body: 'GiveReason',
    answer: 'CaseView',
    status: 201,
  })
  escalate(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: ReasonBody,
  ): Promise<CaseView> {
    return this.safeguarding.escalate(caseId, body);
  }

  @Post('cases/:caseId/routes')
  @Contract({
    summary: 'Record the route that was taken',
    body: 'RecordRoute',
    answer: 'CaseView',
    status: 201,
  })
  recordRoute(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: RecordRouteBody,
  ): Promise<CaseView> {
    return this.safeguarding.recordRoute(caseId, body);
  }
}
