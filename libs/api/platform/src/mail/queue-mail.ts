import { newId } from '../new-id';
import type { TenantTransaction } from '../tenant-transaction';
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
