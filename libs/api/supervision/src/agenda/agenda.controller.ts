import { Contract } from '@alongside/api-platform';
import type { SupervisionSessionView } from '@alongside/contracts';
import { Body, Controller, Delete, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import {
  AddAgendaItemBody,
  CarryOverBody,
  ChangeAgendaItemBody,
  OrderAgendaBody,
} from './agenda.body';
import { AgendaService } from './agenda.service';

@Controller('api/v1/supervision')
export class AgendaController {
  constructor(private readonly agenda: AgendaService) {}

  @Post('sessions/:sessionId/agenda-items')
  @Contract({
    summary: 'Bring something to a session',
    body: 'AddAgendaItem',
    answer: 'SupervisionSessionView',
    status: 201,
  })
  add(
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: AddAgendaItemBody,
  ): Promise<SupervisionSessionView> {
    return this.agenda.add(sessionId, body);
  }

  @Put('sessions/:sessionId/agenda-order')
  @Contract({
    summary: 'Put the agenda into another order',
    body: 'OrderAgenda',
    answer: 'SupervisionSessionView',
    versioned: true,
  })
  order(
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: OrderAgendaBody,
  ): Promise<SupervisionSessionView> {
    return this.agenda.order(sessionId, body);
  }

  @Patch('agenda-items/:itemId')
  @Contract({
    summary: 'Say whether the two are through with an item',
    body: 'ChangeAgendaItem',
    answer: 'SupervisionSessionView',
    versioned: true,
  })
  change(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: ChangeAgendaItemBody,
  ): Promise<SupervisionSessionView> {
    return this.agenda.change(itemId, body);
  }

  @Delete('agenda-items/:itemId')
  @Contract({ summary: 'Take back what one brought', answer: 'SupervisionSessionView' })
  remove(@Param('itemId', ParseUUIDPipe) itemId: string): Promise<SupervisionSessionView> {
    return this.agenda.remove(itemId);
  }

  @Post('agenda-items/:itemId/carrying-over')
  @Contract({
    summary: 'Carry an item over to the next session, with a reason',
    body: 'CarryOver',
    answer: 'SupervisionSessionView',
    status: 201,
  })
  carryOver(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: CarryOverBody,
  ): Promise<SupervisionSessionView> {
    return this.agenda.carryOver(itemId, body);
  }
}
