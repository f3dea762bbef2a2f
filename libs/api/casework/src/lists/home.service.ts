import { TenantDatabase, type TenantTransaction } from '@alongside/api-platform';
import { currentLine } from '@alongside/api-identity';
import type {
  DraftRow,
  HomeView,
  MemberView,
  OrganisationFigures,
  SecondViewRow,
} from '@alongside/contracts';
import { Injectable } from '@nestjs/common';
import { readMyActions } from '../actions/my-actions.queries';
import { memberJson } from '../case.visibility';
import { titleOf } from '../case.view';
import { INBOX, type InboxRow, toCaseRow } from './case-rows.queries';

/** How many rows each list of the home page shows. */
const SHOWN = 8;
/** Days before a review on which the home page begins to ask for it. */
const AHEAD = 3;

/** What needs this member: bounded lists, each an index range. */
@Injectable()
export class HomeService {
  constructor(private readonly database: TenantDatabase) {}

  read(): Promise<HomeView> {
    return this.database.read(async (db) => {
      const { roles } = db.actor;
      const [waiting, fresh] = [await waitingFor(db), await newFor(db)];
      return {
        waitingForMe: waiting.map(toCaseRow),
        newSinceLastLook: fresh.map(toCaseRow),
        actions: await readMyActions(db, { isOpen: true, after: null, limit: SHOWN }),
        drafts: await draftsOf(db),
        secondViews: await secondViewsAskedOf(db),
        escalations: roles.includes('safeguarding_lead') ? await escalationsWaiting(db) : null,
        organisationFigures: roles.includes('administrator') ? await figures(db) : null,
        supervisor: await supervisorOf(db),
      };
    });
  }
}

const waitingFor = (db: TenantTransaction): Promise<InboxRow[]> =>
  db.query<InboxRow>(
    `${INBOX} and a.needs is not null and c.stage <> 'draft'
       and (a.needs_because <> 'review_ahead' or a.needs_by <= $2::date + $3::integer)
     order by a.needs_by nulls last, a.case_id limit ${SHOWN}`,
    [db.actor.memberId, db.now, AHEAD],
  );

const newFor = (db: TenantTransaction): Promise<InboxRow[]> =>
  db.query<InboxRow>(
    `${INBOX} and a.is_open and not c.sealed and c.last_seq > a.last_read_seq and c.stage <> 'draft'
       and (a.needs is null or (a.needs_because = 'review_ahead' and a.needs_by > $2::date + $3::integer))
     order by a.last_activity_at desc, a.case_id desc limit ${SHOWN}`,
    [db.actor.memberId, db.now, AHEAD],
  );

interface DraftCase {
  readonly id: string;
  readonly title: string | null;
  readonly act: string | null;
  readonly person_label: string;
  readonly last_activity_at: Date;
}

async function draftsOf(db: TenantTransaction): Promise<DraftRow[]> {
  const rows = await db.query<DraftCase>(
    `select c.id, c.title, c.act, p.label as person_label, a.last_activity_at
     from case_access a
       join "case" c on c.organisation_id = a.organisation_id and c.id = a.case_id
       join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
     where a.member_id = $1 and a.is_open and c.stage = 'draft' and c.raised_by_id = $1
     order by a.last_activity_at desc limit ${SHOWN}`,
    [db.actor.memberId],
  );
  return rows.map((row) => ({
    caseId: row.id,
    title: titleOf(row),
    personLabel: row.person_label,
    savedAt: row.last_activity_at.toISOString(),
  }));
}

interface AskedRow extends DraftCase {
  readonly asked_by: MemberView;
  readonly asked_at: Date;
}

async function secondViewsAskedOf(db: TenantTransaction): Promise<SecondViewRow[]> {
  const rows = await db.query<AskedRow>(
    `select v.id, c.title, c.act, p.label as person_label, ${memberJson('b')} as asked_by, v.asked_at,
       c.last_activity_at
     from second_view v
       join "case" c on c.organisation_id = v.organisation_id and c.id = v.case_id
       join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
       join member b on b.organisation_id = v.organisation_id and b.id = v.asked_by_id
     where v.asked_of_id = $1 and not c.sealed and c.stage not in ('withdrawn', 'closed')
       and not exists (select from second_view_answer w
         where w.organisation_id = v.organisation_id and w.second_view_id = v.id)
     order by v.asked_at limit ${SHOWN}`,
    [db.actor.memberId],
  );
  return rows.map((row) => ({
    id: row.id,
    title: titleOf(row),
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
  }));
}

async function escalationsWaiting(db: TenantTransaction): Promise<number> {
  const { waiting } = await db.one<{ waiting: number }>(
    `select count(*)::integer as waiting from (
       select from "case" where stage = 'escalated' and not route_recorded limit 100) as counted`,
  );
  return waiting;
}

const figures = (db: TenantTransaction): Promise<OrganisationFigures> =>
  db.one<OrganisationFigures>(
    `select
       (select count(*)::integer from member where left_at is null or left_at > now()) as members,
       (select count(*)::integer from team) as teams,
       (select count(*)::integer from supervision_line
         where starts_at <= now() and (ends_at is null or ends_at > now())) as "currentSupervisionLines"`,
  );

async function supervisorOf(db: TenantTransaction): Promise<MemberView | null> {
  const line = await currentLine(db, db.actor.memberId);
  if (line === undefined) return null;
  return db.one<MemberView>('select id, name from member where id = $1', [line.supervisorId]);
}
