import { IsCalendarDate } from '@alongside/api-platform';
import { BULK_LIMIT, type LetPeopleGo, type MovePeople } from '@alongside/contracts';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsUUID,
  ValidateIf,
} from 'class-validator';

const AreSome = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(BULK_LIMIT),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );

export class MovePeopleBody implements MovePeople {
  @AreSome()
  readonly memberIds!: readonly string[];

  @ValidateIf((_, value: unknown) => value !== null)
  @IsUUID()
  readonly teamId!: string | null;
}

export class LetPeopleGoBody implements LetPeopleGo {
  @AreSome()
  readonly memberIds!: readonly string[];

  @IsCalendarDate()
  readonly lastOn!: string;
}
