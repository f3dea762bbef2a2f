import {
  newId,
  queueMail,
  refuseIf,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type { AnswerSignInHelp, SignInHelpAnswer, SignInHelpView } from '@alongside/contracts';
import { needsSecondToHelp, refusalsToAnswerHelp, refusalsToHelp } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { FactorKeys } from '../factors/factor-keys';
import {
  administratorsOnly,
  beginChange,
  lockMember,
  touchMember,
} from '../people/administrators-only';
import { lockOut } from '../people/lock-out';
import { noteChange } from '../people/people-change';
import { readSignInHelp, rolesOf } from './sign-in-help.queries';

/** Helps somebody who lost everything they sign in with besides the password. It lets nobody in by itself. */
@Injectable()
export class SignInHelp {
  constructor(
    private readonly database: TenantDatabase,
    private readonly keys: FactorKeys,
  ) {}

  read(memberId: string): Promise<SignInHelpView> {
    return this.database.read((db) => {
      administratorsOnly(db);
      return readSignInHelp(db, memberId);
    });
  }

  /** Starts it, or lets it wait for a second administrator where the person's roles read much. */
  ask(memberId: string): Promise<SignInHelpAnswer> {
    return this.withCode(async (db, code) => {
      await beginChange(db);
      const member = await lockMember(db, memberId);
      const { waiting } = await readSignInHelp(db, memberId);
      refuseIf(refusalsToHelp({ ...member, isAsked: waiting !== null }, db.actor.memberId));
      const id = newId();
      await db.query(
        `insert into sign_in_help (organisation_id, id, member_id, asked_by_id)
         values (context.organisation_id(), $1, $2, context.member_id())`,
        [id, memberId],
      );
      if (needsSecondToHelp(await rolesOf(db, memberId))) {
        await noteChange(db, { what: 'sign_in_help_asked', memberId });
      } else await this.start(db, id, memberId, code());
      await touchMember(db, memberId);
      return readSignInHelp(db, memberId);
    });
  }

  /** Agrees to what another administrator asked, declines it, or takes one's own back. */
  answer(helpId: string, { isConfirmed }: AnswerSignInHelp): Promise<SignInHelpAnswer> {
    return this.withCode(async (db, code) => {
      await beginChange(db);
      const help = await db.one<HelpRow>(HELP, [helpId]);
      const { memberId } = help;
      refuseIf(refusalsToAnswerHelp(help, isConfirmed, db.actor.memberId));
      await lockMember(db, memberId);
      await db.query(
        `update sign_in_help set is_confirmed = $2, answered_at = now(), answered_by_id = context.member_id()
         where id = $1`,
        [helpId, isConfirmed],
      );
      if (isConfirmed) await this.start(db, helpId, memberId, code());
      else await noteChange(db, { what: 'sign_in_help_declined', memberId });
      await touchMember(db, memberId);
      return readSignInHelp(db, memberId);
    });
  }

  /** The mail comes first: what takes an app away writes none beside it. */
  private async start(
    db: TenantTransaction,
    helpId: string,
    memberId: string,
    code: string,
  ): Promise<void> {
    await queueMail(db, { template: 'sign_in_changed', memberId });
    await db.query('select context.start_sign_in_help($1, $2)', [
      helpId,
      this.keys.helpHash(memberId, code),
    ]);
    await lockOut(db, memberId);
    await noteChange(db, { what: 'sign_in_help_started', memberId });
  }

  /** Adds the code after the transaction: what is stored for a request that comes twice holds none. */
  private async withCode(
    work: (db: TenantTransaction, code: () => string) => Promise<SignInHelpView>,
  ): Promise<SignInHelpAnswer> {
    const told: string[] = [];
    const help = await this.database.command((db) =>
      work(db, () => {
        const code = this.keys.newHelpCode();
        told.push(code);
        return code;
      }),
    );
    return { help, code: told[0] ?? null };
  }
}

interface HelpRow {
  readonly memberId: string;
  readonly askedById: string;
  readonly isOpen: boolean;
  readonly hasLeft: boolean;
}

const HELP = `
  select h.member_id as "memberId", h.asked_by_id as "askedById",
    h.answered_at is null and h.started_at is null as "isOpen", coalesce(m.left_at <= now(), false) as "hasLeft"
  from sign_in_help h join member m on m.organisation_id = h.organisation_id and m.id = h.member_id
  where h.id = $1`;
