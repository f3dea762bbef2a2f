import {
  type Caller,
  type OrganisationBuilder,
  TestApi,
  type TestMember,
} from '@alongside/api-testing';
import type { PlatformSettings } from '@alongside/api-platform';
import { type OpenApi, type Operation, operationsOf, readDocument } from '../openapi';
import type { Lines } from './lines';
import { callOperation } from './operation-call';

/** Picks somebody of one organisation, or of another. */
export type Pick = (own: OrganisationBuilder, other: OrganisationBuilder) => TestMember;

/** The operations of one matrix, with two organisations to try them in. */
export class Matrix<Terms extends string> {
  private constructor(
    readonly api: TestApi,
    readonly riverside: OrganisationBuilder,
    readonly hillside: OrganisationBuilder,
    readonly document: OpenApi,
    readonly operations: readonly Operation[],
    private readonly lines: Lines<Terms>,
  ) {}

  static async start<Terms extends string>(
    lines: Lines<Terms>,
    settings: Partial<PlatformSettings> = {},
  ): Promise<Matrix<Terms>> {
    const api = await TestApi.start(settings);
    const document = await readDocument(api);
    return new Matrix(
      api,
      await api.organisation('Riverside'),
      await api.organisation('Hillside'),
      document,
      operationsOf(document).filter(({ name }) => Object.hasOwn(lines, name)),
      lines,
    );
  }

  stop(): Promise<void> {
    return this.api.stop();
  }

  as(pick: Pick): Caller {
    return this.api.as(pick(this.riverside, this.hillside));
  }

  /** Operations whose address names something. */
  get named(): readonly Operation[] {
    return this.operations.filter(({ path }) => path.includes('{'));
  }

  termsOf({ name }: Operation): Terms | undefined {
    return this.lines[name];
  }

  withTerms(...terms: readonly Terms[]): readonly Operation[] {
    return this.operations.filter((each) => terms.some((term) => term === this.termsOf(each)));
  }

  call(caller: Caller, operation: Operation, ids: object) {
    return callOperation(this.document, caller, operation, ids);
  }

  /** Expects this status of every one of the operations. */
  async answers(
    status: number,
    caller: Caller,
    ids: object,
    operations: readonly Operation[] = this.operations,
  ): Promise<void> {
    for (const operation of operations) {
      const answer = await this.call(caller, operation, ids);
      expect([operation.name, answer.status]).toEqual([operation.name, status]);
    }
  }

  /** Expects that what is there is told exactly as what is not there. */
  async tellsNothing(
    caller: Caller,
    ids: object,
    operations: readonly Operation[],
    absent: object = {},
  ): Promise<void> {
    for (const operation of operations) {
      const forbidden = await this.call(caller, operation, ids);
      const missing = await this.call(caller, operation, absent);
      expect([operation.name, forbidden.status]).toEqual([operation.name, 404]);
      expect([operation.name, forbidden.body]).toEqual([operation.name, missing.body]);
    }
  }
}
