import { InvalidFields } from './errors';
import { limitBody } from './request-limits';

const nested = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = { value };
  return value;
};

it.each([
  ['nothing', undefined],
  ['a form', { story: 'A long story.', list: [1, null, 'b'] }],
  ['32 levels', nested(32)],
])('lets %s through', (_what, body) => {
  expect(() => {
    limitBody(body);
  }).not.toThrow();
});

it.each([
  ['33 levels', nested(33)],
  ['5,000 levels', nested(5_000)],
  ['2,001 keys', Object.fromEntries(Array.from({ length: 2_001 }, (_, key) => [key, 1]))],
  ['a NUL character', { story: 'a\u0000b' }],
  ['a NUL character in a key', { 'a\u0000b': 1 }],
])('stops %s before anything walks it', (_what, body) => {
  expect(() => {
    limitBody(body);
  }).toThrow(InvalidFields);
});
