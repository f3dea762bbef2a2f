import { publishQuarter, type QuarterToPublish, type ThemeSnapshot } from '@alongside/domain';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Worker } from 'node:worker_threads';

/** Works out what may be shown of a quarter: seconds of computing when there are many teams. */
export abstract class QuarterComputing {
  /** Throws what {@link publishQuarter} throws. */
  abstract publish(input: QuarterToPublish): Promise<ThemeSnapshot>;
}

/** In this very thread: for specs, and for a process that has nobody waiting. */
export class ComputingHere extends QuarterComputing {
  publish(input: QuarterToPublish): Promise<ThemeSnapshot> {
    return Promise.resolve(publishQuarter(input));
  }
}

/** In a thread of its own, so that requests do not wait. */
export class ComputingInThread extends QuarterComputing implements OnApplicationShutdown {
  private readonly threads = new Set<Worker>();

  /** @param file the built `compute-quarter.thread.ts` */
  constructor(private readonly file: URL) {
    super();
  }

  publish(input: QuarterToPublish): Promise<ThemeSnapshot> {
    return new Promise((resolve, reject) => {
      const thread = new Worker(this.file, { workerData: input, execArgv: [] });
      this.threads.add(thread);
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => {
        this.threads.delete(thread);
        reject(new Error('The thread ended before the quarter was worked out'));
      });
    });
  }

  /** What was begun is done again by whoever runs next. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }
}
