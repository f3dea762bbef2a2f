import { isDate } from '@alongside/domain';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';

/** A calendar date that exists, between 1900 and 2199. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDateString',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && /^(?:19|2[01])\d\d-/.test(value) && isDate(value),
    },
  });

/** What is there, or `null`. */
export const OrNull = (...rest: PropertyDecorator[]): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_body: object, value: unknown) => value !== null),
    ...rest,
  );

/** `"25"` as 25; what is no whole number stays as it is and is refused. */
export const Whole = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }): unknown =>
    typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value,
  );
