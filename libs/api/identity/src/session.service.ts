import {
  currentRequest,
  NotSignedIn,
  PlatformSettings,
  TenantDatabase,
  withRequest,
} from '@alongside/api-platform';
import type { HelpLine, SessionView } from '@alongside/contracts';
import type { Rhythms } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { SignInService } from './sign-in.service';

interface OrganisationRow {
  readonly organisation_id: string;
  readonly name: string;
  readonly time_zone: string;
  readonly help_lines: HelpLine[];
  readonly rhythms: Rhythms;
  readonly is_demonstration: boolean;
}

/** Who is signed in, and what every screen needs to know of their organisation. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly signIn: SignInService,
    private readonly settings: PlatformSettings,
  ) {}

  /** Throws NotSignedIn when the session has ended. */
  async view(tokenHash: string | null): Promise<SessionView> {
    if (tokenHash === null) throw new NotSignedIn();
    const known = await withRequest({ ...currentRequest(), tokenHash }, () =>
      this.database.read(async (db) => ({
        actor: db.actor,
        organisation: await db.one<OrganisationRow>('select * from organisation'),
      })),
    );
    const times = await this.signIn.times(tokenHash);
    if (times === undefined) throw new NotSignedIn();
    const { actor, organisation } = known;
    return {
      member: { id: actor.memberId, name: actor.name },
      roles: actor.roles,
      organisation: {
        id: organisation.organisation_id,
        name: organisation.name,
        timeZone: organisation.time_zone,
        helpLines: organisation.help_lines,
        rhythms: organisation.rhythms,
      },
      idleEndsAt: times.idle_ends_at.toISOString(),
      endsAt: times.ends_at.toISOString(),
      demonstration: this.settings.isDemonstration && organisation.is_demonstration,
    };
  }
}
