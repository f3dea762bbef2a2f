import { isDate } from '@alongside/domain';
import { ValidateBy } from 'class-validator';

/** A calendar date that exists, between 1900 and 2199, such as `2026-11-23`. */
export const IsCalendarDate = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDateString',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && /^(?:19|2[01])\d\d-/.test(value) && isDate(value),
    },
  });
