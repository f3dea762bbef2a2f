import {
  type AddAddendum,
  type ChangeRecord,
  RECORD_LIMITS,
  type RecordNote,
  type SignRecord,
} from '@alongside/contracts';
import { RECORD_SIGNATURE_KINDS, type RecordSignatureKind } from '@alongside/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** How many agenda items one change may name. */
const ITEMS = 100;

const isGiven = (_body: object, value: unknown): boolean => value !== undefined;

class RecordNoteBody implements RecordNote {
  @IsUUID()
  readonly itemId!: string;

  @IsString()
  @MaxLength(RECORD_LIMITS.note)
  readonly note!: string;
}

export class ChangeRecordBody implements ChangeRecord {
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(ITEMS)
  @IsUUID(undefined, { each: true })
  readonly leaveOut?: readonly string[];

  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(ITEMS)
  @IsUUID(undefined, { each: true })
  readonly takeIn?: readonly string[];

  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(ITEMS)
  @ValidateNested({ each: true })
  @Type(() => RecordNoteBody)
  readonly notes?: readonly RecordNoteBody[];

  @ValidateIf(isGiven)
  @IsBoolean()
  readonly checkIn?: boolean;
}

export class SignRecordBody implements SignRecord {
  @IsIn(RECORD_SIGNATURE_KINDS)
  readonly kind!: RecordSignatureKind;

  @IsOptional()
  @IsString()
  @MaxLength(RECORD_LIMITS.words)
  readonly text?: string | null;

  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version!: number;
}

export class RecordWordsBody implements AddAddendum {
  @IsString()
  @IsNotEmpty()
  @MaxLength(RECORD_LIMITS.words)
  readonly text!: string;
}
