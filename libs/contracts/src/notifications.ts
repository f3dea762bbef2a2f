import type { MailRhythm } from '@alongside/domain';

/** Body of `PUT /me/notifications`, and answer of both: what somebody wants to hear by mail. */
export interface NotificationChoices {
  readonly somethingNew: MailRhythm;
  /** Whether they are reminded on the day before a supervision session. */
  readonly supervisionTomorrow: boolean;
}
