import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnModuleInit,
} from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { PlatformSettings } from '../platform-settings';
import { ScheduledWork } from '../scheduled-work';
import { TenantDatabase } from '../tenant-database';
import { buildMail, type Mail, type MailComposer } from './mail';
import {
  noteBegun,
  noteGivenUp,
  notePutOff,
  noteSent,
  takeNext,
  type TakenMail,
} from './mail-outbox.queries';
import { MAIL_PACE, type MailPace, type MailSettings, senderOf } from './mail-settings';
import { NotHandedOver, SmtpLane } from './smtp-lane';

/** Conversations with the mail server at once, of one process. */
const LANES = 3;
/** Mails of one organisation before the next organisation's turn. */
const TURN = 10;
/** Failures of the server in a row after which a process leaves it alone for a while. */
const STRIKES = 3;
/** How long a process that ends waits for the mails in hand. Unit: milliseconds. */
const ENDING = 5_000;
/** Tries to write down that a mail was taken: between the server's answer and this, it could go out twice. */
const TRIES = 5;

/**
 * Hands over what waits in the outbox, each mail once, by any number of processes: a mail is taken up for a while
 * in a transaction of its own, and handed over outside of any. What is guaranteed is in docs/operations.md.
 */
@Injectable()
export class MailDelivery implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private readonly pace: MailPace;
  private composer: MailComposer | null = null;
  private current: Promise<void> = Promise.resolve();
  private strikes = 0;
  private restsUntil = 0;
  private isEnding = false;

  constructor(
    private readonly schedule: ScheduledWork,
    private readonly database: TenantDatabase,
    private readonly settings: PlatformSettings,
  ) {
    this.pace = { ...MAIL_PACE, ...settings.mail?.pace };
  }

  /** Call while the module begins: who knows what each mail says. */
  composeWith(composer: MailComposer): void {
    this.composer = composer;
  }

  onModuleInit(): void {
    if (this.settings.mail !== undefined)
      this.schedule.often(this.pace.look, () => this.deliverAll());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await Promise.race([this.current, wait(ENDING, undefined, { ref: false })]);
  }

  /** Hands over everything that is due now. */
  async deliverAll(): Promise<void> {
    const { mail } = this.settings;
    if (mail === undefined || this.composer === null || this.mustStop()) return;
    this.current = this.deliver(mail, this.composer).catch(() => undefined);
    await this.current;
  }

  private async deliver(settings: MailSettings, composer: MailComposer): Promise<void> {
    const lanes = Array.from({ length: LANES }, () => new SmtpLane(settings.server, this.pace));
    const round = async (): Promise<boolean> => {
      const due = await this.database.organisationsDue('context.mail_due');
      const taken = await Promise.all(
        lanes.map((lane, index) =>
          this.serve(new MailRun(this.database, lane, { settings, composer }), from(due, index)),
        ),
      );
      return taken.some((count) => count > 0);
    };
    try {
      while (!this.mustStop() && (await round()));
    } finally {
      for (const lane of lanes) lane.quit();
    }
  }

  /** Returns how many mails it took up. */
  private async serve(run: MailRun, organisationIds: readonly string[]): Promise<number> {
    let taken = 0;
    for (const organisationId of organisationIds)
      for (let turn = 0; turn < TURN && !this.mustStop(); turn += 1) {
        const mail = await this.database.asJob(organisationId, (db) => takeNext(db, this.pace));
        if (mail === undefined) break;
        taken += 1;
        await this.settle(run, organisationId, mail);
      }
    return taken;
  }

  private async settle(run: MailRun, organisationId: string, mail: TakenMail): Promise<void> {
    const failure = mail.isLate ? 'too_late' : await run.outcome(organisationId, mail);
    if (failure === null) this.strikes = 0;
    else if (failure instanceof NotHandedOver) await this.tryLater(organisationId, mail, failure);
    else await this.database.asJob(organisationId, (db) => noteGivenUp(db, mail, failure));
  }

  private async tryLater(
    organisationId: string,
    mail: TakenMail,
    { problem, isOfServer, isInDoubt }: NotHandedOver,
  ): Promise<void> {
    if (isOfServer) this.strike();
    if (problem === 'not_ours') return;
    await this.database.asJob(organisationId, (db) =>
      problem === 'rejected'
        ? noteGivenUp(db, mail, problem)
        : notePutOff(db, mail, { failure: problem, pause: this.pauseAfter(mail), isInDoubt }),
    );
  }

  /** Doubles with each attempt, a fifth more or less so that not everything comes back at once. */
  private pauseAfter({ attempts }: TakenMail): number {
    const { firstPause, longestPause } = this.pace;
    const pause = Math.min(firstPause * 2 ** (attempts - 1), longestPause);
    return pause * (0.8 + Math.random() * 0.4);
  }

  private strike(): void {
    this.strikes += 1;
    if (this.strikes < STRIKES || this.restsUntil > performance.now()) return;
    this.restsUntil = performance.now() + this.pace.rest;
    this.logger.warn('The mail server does not take mails; they wait.');
  }

  private mustStop(): boolean {
    return this.isEnding || performance.now() < this.restsUntil;
  }
}

/** One lane at work. */
class MailRun {
  private readonly sender: string;

  constructor(
    private readonly database: TenantDatabase,
    private readonly lane: SmtpLane,
    private readonly parts: { readonly settings: MailSettings; readonly composer: MailComposer },
  ) {
    this.sender = senderOf(parts.settings.from).address;
  }

  /** `null` once it is sent; a code when it is not to be sent; NotHandedOver when it failed. */
  async outcome(organisationId: string, mail: TakenMail): Promise<NotHandedOver | string | null> {
    const composed = await this.compose(organisationId, mail);
    if (composed === null || composed instanceof NotHandedOver) return composed ?? 'pointless';
    try {
      const message = await buildMail(this.parts.settings.from, mail, composed);
      await this.lane.handOver({ from: this.sender, to: composed.to }, message, () =>
        this.database.asJob(organisationId, (db) => noteBegun(db, mail)),
      );
    } catch (error) {
      return error instanceof NotHandedOver ? error : new NotHandedOver('put_off', false);
    }
    await this.keepSent(organisationId, mail);
    return null;
  }

  private compose(organisationId: string, mail: TakenMail): Promise<Mail | NotHandedOver | null> {
    return this.database
      .asJob(organisationId, (db) => this.parts.composer.compose(db, mail))
      .catch(() => new NotHandedOver('not_composed', false));
  }

  private async keepSent(organisationId: string, mail: TakenMail): Promise<void> {
    for (let tries = 1; ; tries += 1)
      try {
        await this.database.asJobAtOnce(organisationId, noteSent(mail));
        return;
      } catch (error) {
        if (tries === TRIES) throw error;
        await wait(500 * tries);
      }
  }
}

/** `list`, beginning at another place for each lane. */
const from = <T>(list: readonly T[], start: number): readonly T[] => {
  const at = list.length === 0 ? 0 : start % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
};
