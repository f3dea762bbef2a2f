import { Contract, InvalidFields, NotFound } from '@alongside/api-platform';
import type { DraftView, KeepDraft } from '@alongside/contracts';
import {
  Body,
  Controller,
  Delete,
  Get,
  Injectable,
  Param,
  type PipeTransform,
  Put,
} from '@nestjs/common';
import { IsDefined } from 'class-validator';
import { DraftsService } from './drafts.service';

export class KeepDraftBody implements KeepDraft {
  @IsDefined()
  readonly body!: unknown;
}

const SCOPE = /^[a-zA-Z0-9:._-]{1,200}$/;

@Injectable()
export class ScopePipe implements PipeTransform<string, string> {
  transform(scope: string): string {
    if (!SCOPE.test(scope)) throw new NotFound();
    return scope;
  }
}

/** Longest draft, in characters of JSON. */
const LONGEST = 65_536;

@Controller('api/v1/drafts/:scope')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  @Contract({ summary: 'What was typed and not yet sent', answer: 'DraftView' })
  read(@Param('scope', ScopePipe) scope: string): Promise<DraftView> {
    return this.drafts.read(scope);
  }

  @Put()
  @Contract({ summary: 'Keep what is typed', body: 'KeepDraft', answer: 'DraftView' })
  keep(
    @Param('scope', ScopePipe) scope: string,
    @Body() { body }: KeepDraftBody,
  ): Promise<DraftView> {
    if (JSON.stringify(body).length > LONGEST)
      throw new InvalidFields([{ field: 'body', message: 'This is too long.' }]);
    return this.drafts.keep(scope, body);
  }

  @Delete()
  @Contract({ summary: 'Forget a draft', status: 204 })
  forget(@Param('scope', ScopePipe) scope: string): Promise<void> {
    return this.drafts.forget(scope);
  }
}
