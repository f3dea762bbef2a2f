import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';

type ContentObject = Record<
  string,
  { schema: { $ref: string } | { type: string; format: string } }
>;

export interface ContractTerms {
  readonly summary: string;
  /** Name of an interface of `@alongside/contracts`. */
  readonly body?: string;
  /** Name of an interface of `@alongside/contracts`; without one the answer is empty. */
  readonly answer?: string;
  /** Media type of an answer that is a file, such as `text/calendar`. */
  readonly media?: string;
  /** Status of success; 200 unless given. */
  readonly status?: number;
  /** Whether the change demands If-Match. */
  readonly versioned?: boolean;
  /** Optional query parameters. */
  readonly query?: Readonly<Record<string, object>>;
}

const schemaOf = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

const PROBLEM = { 'application/problem+json': { schema: schemaOf('Problem') } };

function contentOf({ answer, media }: ContractTerms): ContentObject | undefined {
  if (media !== undefined) return { [media]: { schema: { type: 'string', format: 'binary' } } };
  return answer === undefined ? undefined : { 'application/json': { schema: schemaOf(answer) } };
}

/** What a route takes and answers, in the words of `@alongside/contracts`: the OpenAPI document is made of it. */
export function Contract(terms: ContractTerms): MethodDecorator {
  const status = terms.status ?? 200;
  const content = contentOf(terms);
  const answer = ApiResponse({ status, description: 'Done.', ...(content && { content }) });
  const decorators: MethodDecorator[] = [
    HttpCode(status),
    ApiOperation({ summary: terms.summary }),
    answer,
    ApiResponse({ status: 'default', description: 'Not done, and why.', content: PROBLEM }),
  ];
  if (terms.body !== undefined)
    decorators.push(ApiBody({ schema: schemaOf(terms.body), required: true }));
  if (terms.versioned === true)
    decorators.push(
      ApiHeader({
        name: 'If-Match',
        required: true,
        description: 'Version the change started from.',
        schema: { type: 'string' },
      }),
    );
  for (const [name, schema] of Object.entries(terms.query ?? {}))
    decorators.push(ApiQuery({ name, required: false, schema }));
  return applyDecorators(...decorators);
}
