import { Contract, TenantDatabase } from '@alongside/api-platform';
import type { PersonsView, PersonView } from '@alongside/contracts';
import { Controller, Get, Post } from '@nestjs/common';
import { makePerson, usedPersons } from './person.queries';

@Controller('api/v1/persons')
export class PersonsController {
  constructor(private readonly database: TenantDatabase) {}

  @Get()
  @Contract({ summary: 'Neutral labels I have used', answer: 'PersonsView' })
  list(): Promise<PersonsView> {
    return this.database.read(async (db) => ({ items: await usedPersons(db) }));
  }

  @Post()
  @Contract({ summary: 'Make a new neutral label', answer: 'PersonView', status: 201 })
  make(): Promise<PersonView> {
    return this.database.command(makePerson);
  }
}
