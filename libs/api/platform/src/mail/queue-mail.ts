import { createHash } from 'node:crypto';
import { newId } from '../new-id';
import type { JobTransaction, TenantTransaction } from '../tenant-transaction';
import { MAIL_TEMPLATES, type MailTemplate } from './mail-templates';

/** A mail as it is queued: a code and ids. What it says and where it goes is found when it is handed over. */
export interface QueuedMail {
  /** Made beforehand by whoever needs {@link mailToken} of it; a new one otherwise. */
  readonly id?: string;
  readonly template: MailTemplate;
  /** Whom it is for; without one it is for whoever `aboutId` leads to, such as an invitation. */
  readonly memberId?: string;
  /** What it is about, such as a session of supervision. */
  readonly aboutId?: string;
}

/** Queues a mail in this very transaction: it goes out if the transaction commits, and never otherwise. */
export async function queueMail<A>(db: TenantTransaction<A>, mail: QueuedMail): Promise<void> {
  await db.query(
    `insert into mail_outbox (organisation_id, id, template, member_id, about_id, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6))`,
    [
      db.organisationId,
      mail.id ?? newId(),
      mail.template,
      mail.memberId ?? null,
      mail.aboutId ?? null,
      MAIL_TEMPLATES[mail.template],
    ],
  );
}

/**
 * As {@link queueMail}, once for the same `occasion` (ids and dates): the mail's id is made of it, so that whoever
 * comes second finds it queued.
 */
export async function queueMailOnce(
  db: JobTransaction,
  occasion: readonly string[],
  mail: Omit<QueuedMail, 'id'>,
): Promise<void> {
  const hash = createHash('sha256')
    .update([mail.template, ...occasion].join(' '))
    .digest('hex');
  await db.query(
    `insert into mail_outbox (organisation_id, id, template, member_id, about_id, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6)) on conflict (organisation_id, id) do nothing`,
    [
      db.organisationId,
      uuidOf(hash),
      mail.template,
      mail.memberId ?? null,
      mail.aboutId ?? null,
      MAIL_TEMPLATES[mail.template],
    ],
  );
}

/** As RFC 9562, section 5.8: a UUID of version 8. */
const uuidOf = (hex: string): string =>
  [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
