import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApi, Operation } from './openapi';

/** Compares answers with what the document promises for their operation. */
export class AnswerChecker {
  private readonly ajv: Ajv2020;
  private readonly known = new Map<string, ValidateFunction>();

  constructor(document: OpenApi) {
    this.ajv = new Ajv2020({ strict: false, allErrors: false });
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema({ $id: 'openapi', components: document.components });
  }

  /** What is wrong with this answer; empty when it keeps the promise. */
  complaints(operation: Operation, status: number, contentType: string, body: unknown): string[] {
    const promised = operation.responses[String(status)] ?? operation.responses['default'];
    if (promised === undefined) return [`${operation.name} answers ${status} without a promise`];
    const [media, terms] = Object.entries(promised.content ?? {})[0] ?? [];
    if (media === undefined || terms === undefined)
      return body === undefined ? [] : [`${operation.name} ${status} should be empty`];
    if (!contentType.startsWith(media))
      return [`${operation.name} ${status} is ${contentType}, not ${media}`];
    const validate = this.validatorOf(`${operation.name} ${status}`, terms.schema);
    if (validate(body)) return [];
    return [`${operation.name} ${status}: ${this.ajv.errorsText(validate.errors)}`];
  }

  private validatorOf(name: string, schema: object): ValidateFunction {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const absolute: unknown = JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components'),
    );
    const validate = this.ajv.compile(absolute as object);
    this.known.set(name, validate);
    return validate;
  }
}
