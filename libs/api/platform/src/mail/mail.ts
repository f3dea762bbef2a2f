import MimeComposer from 'nodemailer/lib/mail-composer';
import type { JobTransaction } from '../tenant-transaction';
import { senderOf } from './mail-settings';
import type { MailTemplate } from './mail-templates';

/** A mail whose turn it is. */
export interface DueMail {
  readonly id: string;
  readonly template: MailTemplate;
  readonly memberId: string | null;
  readonly aboutId: string | null;
  readonly createdAt: Date;
}

/** The same words twice. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Mail extends MailWords {
  readonly to: string;
}

/** Finds what a mail says, and where it goes, at the moment it is handed over. */
export interface MailComposer {
  /** `null` when there is nobody to write to any more, or no point in it. */
  compose(db: JobTransaction, due: DueMail): Promise<Mail | null>;
}

/**
 * The mail as it goes over the wire. It is the same to the byte whenever it is made, so that a receiver who gets
 * it twice can tell: by its Message-ID, which is the outbox's id.
 */
export function buildMail(from: string, due: DueMail, mail: Mail): Promise<Buffer> {
  const composer = new MimeComposer({
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${due.id}@${senderOf(from).domain}>`,
    date: due.createdAt,
    baseBoundary: due.id.replaceAll('-', ''),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
