import { TooMany } from '@alongside/api-platform';

/** Seconds after which those turned away may try again. */
const WAIT = 5;

/** Lets a few works run at once, some wait in the order they came, and turns the others away. */
export class InTurn {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  /** @param limits how many run at once, and how many more may wait */
  constructor(private readonly limits: { readonly atOnce: number; readonly mayWait: number }) {}

  /** Throws TooMany, without starting the work, when too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await work();
    } finally {
      this.passOn();
    }
  }

  private async turn(): Promise<void> {
    if (this.running < this.limits.atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.limits.mayWait) throw new TooMany(WAIT);
    await new Promise<void>((turn) => this.waiting.push(turn));
  }

  /** The place goes to the next who waits, so that nobody who comes meanwhile can take it. */
  private passOn(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }
}
