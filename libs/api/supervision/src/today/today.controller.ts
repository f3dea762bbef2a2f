import { Contract } from '@alongside/api-platform';
import type { TodayOverview, TodayRequestView } from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AnswerTodayBody, AskTodayBody, ConfirmTodayBody } from './today.body';
import { TodayService } from './today.service';

@Controller('api/v1/today')
export class TodayController {
  constructor(private readonly today: TodayService) {}

  @Get()
  @Contract({ summary: 'What I asked for today, and what waits for me', answer: 'TodayOverview' })
  read(): Promise<TodayOverview> {
    return this.today.read();
  }

  @Post()
  @Contract({
    summary: 'Ask for an answer today',
    body: 'AskToday',
    answer: 'TodayRequestView',
    status: 201,
  })
  ask(@Body() body: AskTodayBody): Promise<TodayRequestView> {
    return this.today.ask(body);
  }

  @Get(':requestId')
  @Contract({ summary: 'One request for an answer today', answer: 'TodayRequestView' })
  readOne(@Param('requestId', ParseUUIDPipe) requestId: string): Promise<TodayRequestView> {
    return this.today.readOne(requestId);
  }

  @Post(':requestId/acknowledgement')
  @Contract({
    summary: 'Say that I have it: the clock stops',
    answer: 'TodayRequestView',
    status: 201,
  })
  acknowledge(@Param('requestId', ParseUUIDPipe) requestId: string): Promise<TodayRequestView> {
    return this.today.acknowledge(requestId);
  }

  @Post(':requestId/answer')
  @Contract({
    summary: 'Give an interim answer, for 72 hours at most',
    body: 'AnswerToday',
    answer: 'TodayRequestView',
    status: 201,
  })
  answer(
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() body: AnswerTodayBody,
  ): Promise<TodayRequestView> {
    return this.today.answer(requestId, body);
  }

  @Post(':requestId/confirmation')
  @Contract({
    summary: 'Confirm or change the interim answer in supervision',
    body: 'ConfirmToday',
    answer: 'TodayRequestView',
    status: 201,
  })
  confirm(
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() body: ConfirmTodayBody,
  ): Promise<TodayRequestView> {
    return this.today.confirm(requestId, body);
  }
}
