import { refuseIf, TenantDatabase, type TenantTransaction } from '@alongside/api-platform';
import type {
  ChangeMember,
  MemberDetail,
  PeopleChangesPage,
  PeoplePage,
  SearchPeople,
  SetLeaving,
} from '@alongside/contracts';
import { refusalsToLeave, refusalsToReturn } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { administratorsOnly, beginChange, lockMember, touchMember } from './administrators-only';
import { otherAdministrators } from './administrators.queries';
import { lockOut } from './lock-out';
import { readMemberDetail } from './member-detail.queries';
import { noteChange, readChanges } from './people-change';
import { findPeople } from './people-list.queries';

const PAGE = 50;

/** The people of an organisation, for its administrators: who they are and whether they still work here. */
@Injectable()
export class PeopleService {
  constructor(private readonly database: TenantDatabase) {}

  find(wanted: SearchPeople): Promise<PeoplePage> {
    return this.database.read((db) => {
      administratorsOnly(db);
      return findPeople(db, wanted);
    });
  }

  read(memberId: string): Promise<MemberDetail> {
    return this.database.read((db) => {
      administratorsOnly(db);
      return readMemberDetail(db, memberId);
    });
  }

  changes(before: string | null): Promise<PeopleChangesPage> {
    return this.database.read(async (db) => {
      administratorsOnly(db);
      const rows = await readChanges(db, { memberId: null, before, most: PAGE + 1 });
      const items = rows.slice(0, PAGE);
      return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
    });
  }

  change(memberId: string, { name, teamId }: ChangeMember): Promise<MemberDetail> {
    return this.database.command(async (db) => {
      await beginChange(db);
      await lockMember(db, memberId);
      if (name !== undefined) {
        await db.query('update member set name = $2 where id = $1', [memberId, name.trim()]);
        await noteChange(db, { what: 'member_renamed', memberId });
      }
      if (teamId !== undefined) await moveToTeam(db, memberId, teamId);
      await touchMember(db, memberId);
      return readMemberDetail(db, memberId);
    });
  }

  setLeaving(memberId: string, { lastOn }: SetLeaving): Promise<MemberDetail> {
    return this.database.command(async (db) => {
      await beginChange(db);
      const member = await lockMember(db, memberId);
      const { others, isOne } = await otherAdministrators(db, memberId);
      refuseIf(refusalsToLeave({ ...member, isAdministrator: isOne }, lastOn, others));
      const isOver = lastOn <= member.today;
      await db.query(
        `update member set last_on = $2::date,
           left_at = case when $3 then now() else ($2::date + 1)::timestamp at time zone $4 end
         where id = $1`,
        [memberId, lastOn, isOver, member.zone],
      );
      if (isOver) await lockOut(db, memberId);
      await noteChange(db, { what: 'leaving_set', memberId });
      await touchMember(db, memberId);
      return readMemberDetail(db, memberId);
    });
  }

  takeLeavingBack(memberId: string): Promise<MemberDetail> {
    return this.database.command(async (db) => {
      await beginChange(db);
      const { leftAt } = await lockMember(db, memberId);
      refuseIf(refusalsToReturn(leftAt, db.now));
      await db.query('update member set left_at = null, last_on = null where id = $1', [memberId]);
      // Sessions of before stay ended: they sign in again.
      if (leftAt !== null && leftAt <= db.now) await lockOut(db, memberId);
      await noteChange(db, { what: 'leaving_taken_back', memberId });
      await touchMember(db, memberId);
      return readMemberDetail(db, memberId);
    });
  }
}

async function moveToTeam(
  db: TenantTransaction,
  memberId: string,
  teamId: string | null,
): Promise<void> {
  if (teamId !== null) {
    const known = await db.maybe('select 1 from team where id = $1', [teamId]);
    refuseIf(known === undefined ? ['team_not_known'] : []);
  }
  await db.query('update member set team_id = $2 where id = $1', [memberId, teamId]);
  await noteChange(db, { what: 'member_moved', memberId, teamId });
}
