import { findNames } from './names';

export const IDENTIFIER_KINDS = [
  'name_like',
  'date_of_birth',
  'nhs_number',
  'postcode',
  'phone',
  'email',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Something in a text that may tell who somebody is: the characters from `start` up to `end`. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
}

type Pattern = readonly [IdentifierKind, RegExp, ((found: string) => boolean)?];

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** In order of trust: what an earlier pattern has found, a later one does not claim again. */
const PATTERNS: readonly Pattern[] = [
  ['email', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu],
  [
    'date_of_birth',
    /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d{2}(?![\d/-])/g,
    isDayMonthYear,
  ],
  ['date_of_birth', /(?<![\d-])(?:19|20)\d{2}-\d{2}-\d{2}(?![\d-])/g, isYearMonthDay],
  [
    'date_of_birth',
    new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?:19|20)\\d{2}(?!\\d)`, 'gi'),
  ],
  ['nhs_number', /(?<![\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g, isNhsNumber],
  ['phone', /(?<![\d+(])(?:\+44|0044)[ -]?(?:\(0\)[ -]?)?\d(?:[ -]?\d){8,9}(?!\d)/g],
  ['phone', /(?<![\d+])\(?0[1-9]\d{1,4}\)?(?:[ -]?\d){5,9}(?!\d)/g, isUkPhone],
  ['postcode', /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/gi, isPostcode],
];

/**
 * What in this text looks as if it could identify somebody, in reading order and without overlaps.
 * A warning before saving, never a block: it finds too much rather than too little, and not all.
 */
export function identifiersIn(text: string): readonly Identifier[] {
  const found: Identifier[] = [];
  const claim = (each: Identifier): void => {
    if (!found.some(({ start, end }) => each.start < end && start < each.end)) found.push(each);
  };
  for (const [kind, pattern, isReal] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [value] = match;
      if (!isReal || isReal(value)) {
        claim({ kind, start: match.index, end: match.index + value.length });
      }
    }
  }
  for (const span of findNames(text)) claim({ kind: 'name_like', ...span });
  return found.sort((a, b) => a.start - b.start);
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Ten digits of which the last checks the others, modulo 11. */
export function isNhsNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

function isDayMonthYear(text: string): boolean {
  const [day, month] = text.split(/[/.-]/).map(Number);
  return isDayAndMonth(day, month);
}

function isYearMonthDay(text: string): boolean {
  const [, month, day] = text.split('-').map(Number);
  return isDayAndMonth(day, month);
}

const isDayAndMonth = (day = 0, month = 0): boolean =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** Numbers in the United Kingdom have ten or eleven digits with their leading zero. */
function isUkPhone(text: string): boolean {
  const { length } = digitsOf(text);
  return length === 10 || length === 11;
}

/** Lower case is taken for a postcode only when it is written with its space. */
function isPostcode(text: string): boolean {
  return text === text.toUpperCase() || (text === text.toLowerCase() && text.includes(' '));
}
