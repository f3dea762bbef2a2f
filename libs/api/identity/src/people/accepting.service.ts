import { AuthDatabase, hashOf, newId, refuseIf, Refused } from '@alongside/api-platform';
import type { AcceptInvitation, InvitationAccepted, InvitationLook } from '@alongside/contracts';
import { refusalsToSetPassword } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { hashPassword } from '../password';

interface Row {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly opens: boolean;
  readonly ends_at: Date;
}

/** For whoever holds the link of an invitation, and has no session yet. */
@Injectable()
export class AcceptingService {
  constructor(private readonly database: AuthDatabase) {}

  /** Looking changes nothing: a scanner that follows links does no harm. */
  async look(token: string): Promise<InvitationLook> {
    const { ends_at, ...invited } = await this.invitationOf(token);
    return { ...invited, endsAt: ends_at.toISOString() };
  }

  /** Makes the account, once. Every reason why the link does not work has the same answer. */
  async accept({ token, name, password }: AcceptInvitation): Promise<InvitationAccepted> {
    const invited = await this.invitationOf(token);
    const { organisation, email } = invited;
    refuseIf(refusalsToSetPassword(password, [name, invited.name, email, organisation]));
    const [made] = await this.database.query<{ email: string | null }>(
      'select context.accept_invitation($1, $2, $3, $4::uuid[]) as email',
      [hashOf(token), name.trim(), await hashPassword(password), [newId(), newId(), newId()]],
    );
    if (typeof made?.email !== 'string') throw new Refused(['invitation_over']);
    return { email: made.email };
  }

  private async invitationOf(token: string): Promise<Row> {
    const [row] = await this.database.query<Row>('select * from context.invitation_of($1)', [
      hashOf(token),
    ]);
    if (row === undefined) throw new Refused(['invitation_over']);
    return row;
  }
}
