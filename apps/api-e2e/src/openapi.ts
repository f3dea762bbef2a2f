import type { TestApi } from '@alongside/api-testing';

/** As much of a JSON schema as our contracts use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
}

interface OperationObject {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Media;
  readonly responses: Readonly<Record<string, Media>>;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of the API, as its own document describes it. */
export interface Operation {
  readonly method: Method;
  readonly path: string;
  /** `POST /cases/{caseId}/entries`: how the specs name it. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly responses: Readonly<Record<string, Media>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export async function readDocument(api: TestApi): Promise<OpenApi> {
  return (await api.signedOut().get<OpenApi>('/api/openapi.json')).body;
}

export const operationsOf = (document: OpenApi): readonly Operation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((verb) => {
      const found = item[verb];
      if (found === undefined) return [];
      const method = verb.toUpperCase() as Method;
      return [
        {
          method,
          path,
          name: `${method} ${path.replace('/api/v1', '')}`,
          parameters: found.parameters ?? [],
          body: found.requestBody?.content?.['application/json']?.schema,
          responses: found.responses,
        },
      ];
    }),
  );

/** Follows `$ref` until there is a schema. */
export function resolve(document: OpenApi, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name === undefined) return schema;
  const target = document.components.schemas[name];
  if (target === undefined) throw new Error(`The document has no schema ${name}`);
  return resolve(document, target);
}

/** A small body that fits the schema. */
export function sampleOf(document: OpenApi, schema: Schema): unknown {
  const known = resolve(document, schema);
  if (known.enum !== undefined) return known.enum[0];
  if (known.const !== undefined) return known.const;
  if (known.anyOf !== undefined) return sampleOf(document, known.anyOf[0] ?? {});
  const type = typeof known.type === 'string' ? known.type : known.type?.[0];
  switch (type) {
    case 'object':
      return Object.fromEntries(
        (known.required ?? []).map((field) => [
          field,
          sampleOf(document, known.properties?.[field] ?? {}),
        ]),
      );
    case 'array':
      return (known.minItems ?? 0) > 0 ? [sampleOf(document, known.items ?? {})] : [];
    case 'string':
      return sampleText(known);
    case 'number':
    case 'integer':
      return known.minimum ?? 1;
    case 'boolean':
      return false;
    default:
      return { text: 'Anything at all.' };
  }
}

/** The patterns among the contracts: a part of a passkey's answer, and a time on the wall, such as `09:30`. */
export const BASE64URL = '^[A-Za-z0-9_-]+$';
export const WALL_TIME = String.raw`^([01]\d|2[0-3]):[0-5]\d$`;

function sampleText({ format, pattern }: Schema): string {
  if (pattern === WALL_TIME) return '10:00';
  if (pattern === BASE64URL) return 'QUFB';
  if (format === 'uuid') return '01890000-0000-7000-8000-000000000000';
  if (format === 'email') return 'somebody@test.example';
  if (format === 'date') return '2026-11-30';
  if (format === 'date-time') return '2026-11-30T10:00:00Z';
  return 'A sentence that says why.';
}
