import { createHmac } from 'node:crypto';

/**
 * The secret of a link that is mailed: 256 bits derived from the mail's id, so that the worker can write it into
 * the mail, again if need be, while the database holds only its hash.
 *
 * @param secret this installation's
 */
export const mailToken = (secret: string, mailId: string): string =>
  createHmac('sha256', createHmac('sha256', secret).update('links in mails').digest())
    .update(mailId)
    .digest('base64url');
