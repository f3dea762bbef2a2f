import type { JobTransaction } from '../tenant-transaction';
import type { DueMail } from './mail';
import type { MailPace } from './mail-settings';
import { demandId } from '../tenant-database';
import { NotHandedOver } from './smtp-lane';

/** A mail that one process has taken up. Which attempt it is tells it from the same mail in other hands. */
export interface TakenMail extends DueMail {
  readonly attempts: number;
  readonly isLate: boolean;
}

/** Takes up the mail that has waited longest, for a while; `undefined` when none is due that nobody else holds. */
export const takeNext = (
  db: JobTransaction,
  pace: Pick<MailPace, 'takenFor'>,
): Promise<TakenMail | undefined> =>
  db.maybe<TakenMail>(
    `update mail_outbox o set attempts = o.attempts + 1, begun_at = null,
       in_doubt = o.in_doubt + (o.begun_at is not null)::integer,
       next_attempt_at = now() + make_interval(secs => $2)
     where o.organisation_id = $1 and o.id = (
       select d.id from mail_outbox d
       where d.organisation_id = $1 and d.next_attempt_at <= now() and d.sent_at is null and d.failed_at is null
       order by d.next_attempt_at limit 1 for update skip locked)
     returning o.id, o.template, o.member_id as "memberId", o.about_id as "aboutId", o.created_at as "createdAt",
       o.attempts, o.expires_at <= now() as "isLate"`,
    [db.organisationId, pace.takenFor / 1000],
  );

/** Writes down that the server is given the content now. Throws when the mail is no longer in these hands. */
export async function noteBegun(db: JobTransaction, { id, attempts }: TakenMail): Promise<void> {
  const mine = await db.query(
    `update mail_outbox set begun_at = now()
     where organisation_id = $1 and id = $2 and attempts = $3 and next_attempt_at > now()
       and sent_at is null and failed_at is null returning 1`,
    [db.organisationId, id, attempts],
  );
  if (mine.length === 0) throw new NotHandedOver('not_ours', false);
}

/**
 * The server has it, whoever holds the mail by now. A process that is killed before this is committed sends the mail
 * again: it takes one round trip, and does not wait for the disk.
 */
export const noteSent = ({ id }: TakenMail): readonly string[] => [
  `select set_config('synchronous_commit', 'off', true)`,
  `update mail_outbox set sent_at = now(), begun_at = null, failed_at = null, failure = null
     where organisation_id = context.organisation_id() and id = '${demandId(id)}' and sent_at is null`,
];

/** It is tried again after `pause` milliseconds, unless it is not worth sending by then. */
export async function notePutOff(
  db: JobTransaction,
  { id, attempts }: TakenMail,
  why: { readonly failure: string; readonly pause: number; readonly isInDoubt: boolean },
): Promise<void> {
  await db.query(
    `update mail_outbox set next_attempt_at = now() + make_interval(secs => $4), failure = $5,
       begun_at = case when $6 then begun_at end,
       failed_at = case when now() + make_interval(secs => $4) > expires_at then now() end
     where organisation_id = $1 and id = $2 and attempts = $3 and sent_at is null and failed_at is null`,
    [db.organisationId, id, attempts, why.pause / 1000, why.failure, why.isInDoubt],
  );
}

export async function noteGivenUp(
  db: JobTransaction,
  { id, attempts }: TakenMail,
  failure: string,
): Promise<void> {
  await db.query(
    `update mail_outbox set failed_at = now(), failure = $4, begun_at = null
     where organisation_id = $1 and id = $2 and attempts = $3 and sent_at is null and failed_at is null`,
    [db.organisationId, id, attempts, failure],
  );
}

/** What was sent is forgotten after 30 days, what was given up after 90. */
export async function forgetOldMails(db: JobTransaction): Promise<void> {
  await db.query(
    `delete from mail_outbox where organisation_id = $1 and created_at < now() - interval '30 days'
       and (sent_at < now() - interval '30 days' or failed_at < now() - interval '90 days')`,
    [db.organisationId],
  );
}
