import { simpleParser } from 'mailparser';
import { randomInt } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailPace, MailSettings } from '@alongside/api-platform';

export interface ReceivedMail {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

/** What a server does to the next mail. */
export type Mood =
  | 'take'
  | 'take_slowly'
  | 'put_off'
  | 'reject'
  | 'drop_before_content'
  | 'drop_after_content'
  | 'hang'
  | 'take_and_hang';

const SLOWLY = 80;

/** Everything fast, so that a spec sees many attempts. */
export const SPEC_PACE: Partial<MailPace> = {
  connecting: 1_000,
  silence: 1_000,
  wholeMail: 1_500,
  takenFor: 2_500,
  look: 50,
  firstPause: 50,
  longestPause: 200,
  rest: 50,
};

/** A real SMTP server on this machine that takes mails, or does not. */
export class SpecMailServer {
  readonly received: ReceivedMail[] = [];
  /** Asked for each mail. */
  mood: () => Mood = () => 'take';
  /** What happens elsewhere between the recipient and the content. */
  meanwhile: () => Promise<unknown> = () => Promise.resolve();
  private readonly server: SMTPServer;
  private port = 0;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 100,
      onRcptTo: (_address, session, done) => {
        const mood = this.mood();
        moods.set(session.id, mood);
        if (mood === 'reject') done(answer(550, 'No such mailbox'));
        else void this.meanwhile().then(() => done());
      },
      onData: (stream, session, done) => {
        const mood = moods.get(session.id) ?? 'take';
        const chunks: Buffer[] = [];
        if (mood === 'drop_before_content') {
          drop(session.id);
          return;
        }
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks);
          const to = session.envelope.rcptTo[0]?.address ?? '';
          void this.finish(mood, session.id, { raw, to }, done);
        });
      },
    });
    const drop = (id: string): void => {
      for (const connection of this.server.connections)
        if (connection.id === id) connection._socket.destroy();
    };
    this.drop = drop;
    this.server.on('error', () => undefined);
  }

  private readonly drop: (id: string) => void;

  static async start(): Promise<SpecMailServer> {
    const made = new SpecMailServer();
    await new Promise<void>((resolve) => {
      made.server.listen(0, '127.0.0.1', () => resolve());
    });
    made.port = (made.server.server.address() as AddressInfo).port;
    return made;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
    });
  }

  get settings(): MailSettings {
    return {
      server: {
        host: '127.0.0.1',
        port: this.port,
        isSecure: false,
        demandsTls: false,
        user: null,
        password: null,
      },
      from: 'Alongside <alongside@mail.example>',
      pace: SPEC_PACE,
    };
  }

  /** How often each Message-ID came. */
  get counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { messageId } of this.received)
      counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
    return counts;
  }

  private async finish(
    mood: Mood,
    session: string,
    mail: { readonly raw: Buffer; readonly to: string },
    done: (error?: Error) => void,
  ): Promise<void> {
    if (mood === 'hang') return;
    if (mood === 'put_off') {
      done(answer(451, 'Later'));
      return;
    }
    if (mood === 'take_slowly') await new Promise((resolve) => setTimeout(resolve, SLOWLY));
    await this.keep(mail.raw, mail.to);
    if (mood === 'drop_after_content') this.drop(session);
    else if (mood !== 'take_and_hang') done();
  }

  private async keep(raw: Buffer, to: string): Promise<void> {
    const { messageId = '', subject = '', text = '', html } = await simpleParser(raw);
    this.received.push({
      ...{ to, messageId, subject, text, raw: raw.toString() },
      html: typeof html === 'string' ? html : '',
    });
  }
}

const moods = new Map<string, Mood>();

const answer = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

/** Mostly takes; sometimes drops, delays, hangs or puts off. */
export function badDay(): Mood {
  const odds = randomInt(100);
  if (odds < 6) return 'drop_before_content';
  if (odds < 10) return 'put_off';
  if (odds < 12) return 'hang';
  if (odds < 25) return 'take_slowly';
  return 'take';
}
