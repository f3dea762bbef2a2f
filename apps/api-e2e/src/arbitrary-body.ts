import fc from 'fast-check';
import { BASE64URL, type OpenApi, resolve, type Schema, WALL_TIME } from './openapi';

const text = fc.oneof(
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'We asked her and she said yes.',
    '\'; drop table "case"; --',
    '<img src=x onerror=alert(1)>',
    '\ud800',
    '💛'.repeat(300),
    'x'.repeat(7_000),
    '../../etc/passwd',
    '{{7*7}}',
  ),
);
const date = fc.constantFrom(
  '2026-11-30',
  '2028-02-29',
  '2199-12-31',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '',
  'soon',
);
const time = fc.constantFrom('10:00', '23:59', '24:00', '', '10:00:00');
const base64url = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
  fc
    .jsonValue({ maxDepth: 2 })
    .map((challenge) => JSON.stringify({ type: 'webauthn.get', challenge, crossOrigin: false }))
    .map((said) => Buffer.from(said).toString('base64url')),
);
const uuid = fc.oneof(fc.uuid(), fc.constantFrom('', 'x', '00000000-0000-0000-0000-000000000000'));
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(null, -1, 1e308, 2 ** 53, true, [], {}, [[[[]]]]),
);

/** Bodies that fit the schema, nearly fit it, or do not fit it at all. */
export function arbitraryBody(document: OpenApi, schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: fitting(document, schema), weight: 6 },
    { arbitrary: nearly(document, schema), weight: 3 },
    { arbitrary: anything, weight: 1 },
  );
}

function fitting(document: OpenApi, schema: Schema): fc.Arbitrary<unknown> {
  const known = resolve(document, schema);
  if (known.enum !== undefined) return fc.constantFrom(...known.enum);
  if (known.const !== undefined) return fc.constant(known.const);
  if (known.anyOf !== undefined)
    return fc.oneof(...known.anyOf.map((each) => fitting(document, each)));
  const types = typeof known.type === 'string' ? [known.type] : (known.type ?? ['any']);
  return fc.oneof(...types.map((type) => ofType(document, known, type)));
}

function ofType(document: OpenApi, known: Schema, type: string): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(known.properties ?? {}).map(([field, each]) => [
            field,
            fitting(document, each),
          ]),
        ),
        { requiredKeys: [...(known.required ?? [])] },
      );
    case 'array':
      return fc.array(fitting(document, known.items ?? {}), {
        minLength: Math.min(known.minItems ?? 0, 4),
        maxLength: 4,
      });
    case 'string':
      return ofText(known);
    case 'number':
    case 'integer':
      return fc.integer({ min: -2, max: 40 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return anything;
  }
}

function ofText({ format, pattern }: Schema): fc.Arbitrary<string> {
  if (pattern === WALL_TIME) return time;
  if (pattern === BASE64URL) return base64url;
  return format === 'uuid' ? uuid : format === 'date' ? date : text;
}

/** One field replaced, removed or added. */
function nearly(document: OpenApi, schema: Schema): fc.Arbitrary<unknown> {
  const known = resolve(document, schema);
  const fields = Object.keys(known.properties ?? { body: {} });
  return fc
    .tuple(fitting(document, schema), fc.constantFrom(...fields, 'unknownField'), anything)
    .map(([body, field, value]) =>
      typeof body === 'object' && body !== null ? { ...body, [field]: value } : value,
    );
}
