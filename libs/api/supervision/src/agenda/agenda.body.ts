import {
  type AddAgendaItem,
  AGENDA_LIMITS,
  type CarryOver,
  type ChangeAgendaItem,
  type OrderAgenda,
} from '@alongside/contracts';
import { ADDED_KINDS, type AddedKind } from '@alongside/domain';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
} from 'class-validator';

export class AddAgendaItemBody implements AddAgendaItem {
  @IsString()
  @IsNotEmpty()
  @MaxLength(AGENDA_LIMITS.title)
  readonly title!: string;

  @ValidateIf((_body: object, value: unknown) => value !== undefined)
  @IsIn(ADDED_KINDS)
  readonly kind?: AddedKind;
}

export class ChangeAgendaItemBody implements ChangeAgendaItem {
  @IsBoolean()
  readonly done!: boolean;
}

export class OrderAgendaBody implements OrderAgenda {
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  readonly itemIds!: readonly string[];
}

export class CarryOverBody implements CarryOver {
  @IsString()
  @IsNotEmpty()
  @MaxLength(AGENDA_LIMITS.reason)
  readonly reason!: string;
}
