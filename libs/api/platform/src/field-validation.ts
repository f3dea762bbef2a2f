import type { FieldProblem } from '@alongside/contracts';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { InvalidFields } from './errors';

/** Sentences for what class-validator finds, by the name of its check. */
const SENTENCES: Readonly<Record<string, string>> = {
  isString: 'Write this as text.',
  isNotEmpty: 'Please fill this in.',
  minLength: 'Please write a little more.',
  maxLength: 'This is too long.',
  isIn: 'Choose one of the answers.',
  isUuid: 'This is not known here.',
  isEmail: 'Write an e-mail address, such as name@example.org.',
  isBoolean: 'Answer yes or no.',
  isInt: 'Write a whole number.',
  min: 'This number is too small.',
  max: 'This number is too large.',
  isArray: 'Send a list.',
  arrayMaxSize: 'There are too many of these.',
  isDateString: 'Write a real date.',
  isObject: 'This part could not be read.',
  whitelistValidation: 'This is not part of the form.',
};

const sentence = (check: string, message: string): string => SENTENCES[check] ?? message;

function flatten(errors: readonly ValidationError[], path: string): FieldProblem[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const field = path === '' ? property : `${path}.${property}`;
    const [first] = Object.entries(constraints ?? {});
    const own = first ? [{ field, message: sentence(...first) }] : [];
    return [...own, ...flatten(children ?? [], field)];
  });
}

/** Rejects what the contract does not know, and names each field that is wrong. */
export const fieldValidation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => new InvalidFields(flatten(errors, '')),
  });
