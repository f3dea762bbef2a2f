import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Readable } from 'node:stream';
import type { MailPace, MailServer } from './mail-settings';

/** Time for a server to say goodbye. Unit: milliseconds. */
const QUITTING = 2_000;

/** Why a mail was not handed over. */
export type HandOverProblem =
  /** The server does not answer, or not in time. */
  | 'no_answer'
  /** Encryption or sign-in failed. */
  | 'not_let_in'
  /** The server says: later. */
  | 'put_off'
  /** The server says: never. */
  | 'rejected'
  /** Somebody else has taken the mail up, or the database cannot be reached: the server got no content. */
  | 'not_ours'
  /** What it says could not be found out. */
  | 'not_composed';

export class NotHandedOver extends Error {
  constructor(
    readonly problem: HandOverProblem,
    /** Whether it lies with the server rather than with this mail. */
    readonly isOfServer: boolean,
    /** Whether the server may have the mail all the same. */
    readonly isInDoubt = false,
  ) {
    super(problem);
  }

  /** An answer is certain; silence after the content is not. */
  withDoubt(hasContent: boolean): NotHandedOver {
    const isInDoubt = hasContent && this.problem === 'no_answer';
    return new NotHandedOver(this.problem, this.isOfServer, isInDoubt);
  }
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/**
 * One conversation with the mail server at a time, kept open from mail to mail. The server is given a mail in two
 * steps: who to and from, which it can take back; then the content, after which it may have the mail even if its
 * answer never reaches us.
 */
export class SmtpLane {
  private open: SMTPConnection | null = null;

  constructor(
    private readonly server: MailServer,
    private readonly pace: MailPace,
  ) {}

  /**
   * Resolves once the server has taken it.
   *
   * @param beforeContent the last moment to think better of it: when it throws, the server gets no mail
   * @throws NotHandedOver
   */
  async handOver(
    envelope: Envelope,
    message: Buffer,
    beforeContent: () => Promise<void>,
  ): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new NotHandedOver('no_answer', true)), this.pace.wholeMail);
    });
    let hasContent = false;
    const content = contentAfter(message, async () => {
      await beforeContent();
      hasContent = true;
    });
    try {
      await Promise.race([this.converse(envelope, message.length, content), late]);
    } catch (error) {
      this.close();
      throw asProblem(error).withDoubt(hasContent);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.open?.close();
    this.open = null;
  }

  /** Ends the conversation politely, and soon. */
  quit(): void {
    const { open } = this;
    if (open === null) return;
    this.open = null;
    open.quit();
    setTimeout(() => open.close(), QUITTING).unref();
  }

  private async converse(envelope: Envelope, size: number, content: Readable): Promise<void> {
    const connection = this.open ?? (await this.connect());
    await settled((done) => connection.send({ ...envelope, size }, content, done));
  }

  private async connect(): Promise<SMTPConnection> {
    const { server, pace } = this;
    const connection = new SMTPConnection({
      host: server.host,
      port: server.port,
      secure: server.isSecure,
      requireTLS: server.demandsTls,
      connectionTimeout: pace.connecting,
      greetingTimeout: pace.connecting,
      dnsTimeout: pace.connecting,
      socketTimeout: pace.silence,
      socketCloseTimeout: 0,
    });
    this.open = connection;
    // Whoever waits hears of an error through the callback of what they asked for.
    connection.on('error', () => this.forget(connection));
    connection.once('end', () => this.forget(connection));
    await settled((done) => connection.connect(done));
    const { user, password } = server;
    if (user !== null)
      await settled((done) => connection.login({ user, pass: password ?? '' }, done));
    return connection;
  }

  private forget(connection: SMTPConnection): void {
    if (this.open === connection) this.open = null;
  }
}

/** Resolves or rejects when `begin` calls back. */
const settled = (begin: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    begin((error) => {
      if (error) reject(asProblem(error));
      else resolve();
    });
  });

/** The message as a stream that begins to flow, when the server asks for it, after `before`. */
function contentAfter(message: Buffer, before: () => Promise<void>): Readable {
  const content: Readable = new Readable({
    read(): void {
      before().then(
        () => {
          content.push(message);
          content.push(null);
        },
        (error: unknown) => content.destroy(asProblem(error)),
      );
    },
  });
  // Whatever ends it early is told through the conversation.
  content.on('error', () => undefined);
  return content;
}

/** Only codes: what a server writes may hold an address. */
function asProblem(error: unknown): NotHandedOver {
  if (error instanceof NotHandedOver) return error;
  const { code, responseCode, command } = error as {
    code?: string;
    responseCode?: number;
    command?: string;
  };
  if (code === 'EAUTH' || code === 'ETLS') return new NotHandedOver('not_let_in', true);
  if (command === 'API') return new NotHandedOver('rejected', false);
  if (responseCode === undefined || responseCode === 421)
    return new NotHandedOver('no_answer', true);
  const isOfMail = command === 'RCPT TO' || command === 'DATA';
  // A sender that is turned down is a fault of the settings: the operator mends them, the mails wait.
  if (responseCode >= 500 && isOfMail) return new NotHandedOver('rejected', false);
  return new NotHandedOver('put_off', !isOfMail);
}
