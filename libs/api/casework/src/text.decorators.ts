import { CASE_LIMITS } from '@alongside/contracts';
import { isDate } from '@alongside/domain';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateBy,
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

/** A calendar date that exists, between 1900 and 2199, such as `2026-11-23`. */
export const IsCalendarDate = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDateString',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && /^(?:19|2[01])\d\d-/.test(value) && isDate(value),
    },
  });
