import { Module } from '@nestjs/common';
import { ChoicesController } from './choices/choices.controller';
import { NotificationComposer } from './mails/notification-composer';
import { SomethingNew } from './something-new/something-new';

/** What Alongside writes to people, and when. */
@Module({ controllers: [ChoicesController], providers: [NotificationComposer, SomethingNew] })
export class NotificationsModule {}
