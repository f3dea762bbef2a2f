import {
  type AddAddendum,
  CASE_LIMITS,
  type EditEntry,
  type MarkRead,
  type PostEntry,
  type WritePrivateNote,
} from '@alongside/contracts';
import { type Perspective, PERSPECTIVES } from '@alongside/domain';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { NeededText } from '../text.decorators';

/** More things than ever happen in one case, and still a whole number to PostgreSQL. */
const LARGEST_SEQ = 2_000_000_000;

export class PostEntryBody implements PostEntry {
  @NeededText(CASE_LIMITS.entry)
  readonly text!: string;

  @IsIn(PERSPECTIVES)
  readonly perspective!: Perspective;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_SEQ)
  readonly answersSeq?: number | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  readonly mentions?: readonly string[];
}

export class EditEntryBody implements EditEntry {
  @NeededText(CASE_LIMITS.entry)
  readonly text!: string;
}

export class AddendumBody implements AddAddendum {
  @NeededText(CASE_LIMITS.longText)
  readonly text!: string;
}

export class MarkReadBody implements MarkRead {
  @IsInt()
  @Min(0)
  @Max(LARGEST_SEQ)
  readonly seq!: number;
}

export class PrivateNoteBody implements WritePrivateNote {
  @IsString()
  @MaxLength(CASE_LIMITS.privateNote)
  readonly text!: string;
}
