import { Module } from '@nestjs/common';
import { NotificationComposer } from './mails/notification-composer';

/** What Alongside writes to people, and when. */
@Module({ providers: [NotificationComposer] })
export class NotificationsModule {}
