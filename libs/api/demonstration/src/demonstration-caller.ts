import { PublishThemes } from '@alongside/api-insight';
import { LayOutDates, UnsettledRecords } from '@alongside/api-supervision';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { at } from './demonstration-clock';
import type { Staff } from './organisation/staff';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

/** Calls the API as a member of a demonstration organisation, at a moment of the past. */
export class DemonstrationCaller {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly cookieName: string,
  ) {}

  /** Throws with the API's own words when it refuses: a demonstration obeys every rule. */
  async call<T>(
    member: Staff,
    moment: Date,
    method: Method,
    path: string,
    { body = {}, version }: { readonly body?: unknown; readonly version?: number } = {},
  ): Promise<T> {
    const response = await at(moment, async () => {
      return await this.app.inject({
        method,
        url: `/api/v1${path}`,
        headers: {
          cookie: `${this.cookieName}=${member.token}`,
          'content-type': 'application/json',
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        ...(method === 'GET' ? {} : { payload: JSON.stringify(body) }),
      });
    });
    if (response.statusCode >= 400)
      throw new Error(`${method} ${path} as ${member.name}: ${response.body}`);
    return (response.body === '' ? undefined : JSON.parse(response.body)) as T;
  }

  /** What Alongside does by itself for themes: every closed quarter of this organisation, oldest first. */
  publishThemes(organisationId: string): Promise<void> {
    return this.app.get(PublishThemes).publishIn(organisationId);
  }

  /** What Alongside does by itself for supervision, as if it were that night. */
  overnight(moment: Date): Promise<void> {
    return at(moment, async () => {
      await this.app.get(LayOutDates).layOutAll();
      await this.app.get(UnsettledRecords).passOnAll();
    });
  }
}
