import { CASE_LIMITS } from '@alongside/contracts';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
} from 'class-validator';

/** Text that may be absent, null or empty. Length in characters, as the column counts them. */
export const Text = (longest: number): PropertyDecorator =>
  applyDecorators(IsOptional(), IsString(), MaxLength(longest));

/** Text that has to be there, and not only spaces. */
export const NeededText = (longest: number): PropertyDecorator =>
  applyDecorators(IsString(), IsNotEmpty(), MaxLength(longest));

/** What may be left out, but is never null. */
export const MayBeAbsent = (): PropertyDecorator =>
  ValidateIf((_body: object, value: unknown) => value !== undefined);

/** A list of short texts. */
export const Texts = (): PropertyDecorator =>
  applyDecorators(
    MayBeAbsent(),
    IsArray(),
    ArrayMaxSize(CASE_LIMITS.listItems),
    IsString({ each: true }),
    MaxLength(CASE_LIMITS.shortText, { each: true }),
  );
