import { TooMany } from '@alongside/api-platform';
import { InTurn } from './in-turn';

/** Works that end when told to, and how many of them ran at once at most. */
class Works {
  readonly begun: number[] = [];
  atMost = 0;
  private running = 0;
  private readonly ends = new Map<number, () => void>();

  work(name: number): () => Promise<number> {
    return async () => {
      this.begun.push(name);
      this.running += 1;
      this.atMost = Math.max(this.atMost, this.running);
      await new Promise<void>((end) => this.ends.set(name, end));
      this.running -= 1;
      return name;
    };
  }

  end(name: number): void {
    this.ends.get(name)?.();
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('works in turn', () => {
  it('turns those away who would wait behind too many, without starting their work', async () => {
    const works = new Works();
    const turns = new InTurn({ atOnce: 2, mayWait: 3 });
    const taken = [1, 2, 3, 4, 5].map((name) => turns.run(works.work(name)));

    await expect(turns.run(works.work(6))).rejects.toBeInstanceOf(TooMany);
    for (const name of [1, 2, 3, 4, 5]) {
      await settle();
      works.end(name);
    }

    expect(await Promise.all(taken)).toEqual([1, 2, 3, 4, 5]);
    expect(works.begun).toEqual([1, 2, 3, 4, 5]);
    expect(works.atMost).toBe(2);
  });

  it('gives a place that gets free to who waited, not to who comes that moment', async () => {
    const works = new Works();
    const turns = new InTurn({ atOnce: 1, mayWait: 5 });
    const first = turns.run(works.work(1));
    const second = turns.run(works.work(2));
    await settle();
    works.end(1);
    const third = first.then(() => turns.run(works.work(3)));
    await settle();

    expect(works.begun).toEqual([1, 2]);
    works.end(2);
    await settle();
    works.end(3);
    expect(await Promise.all([second, third])).toEqual([2, 3]);
    expect(works.atMost).toBe(1);
  });

  it('gives the place on when a work fails, and takes new ones afterwards', async () => {
    const turns = new InTurn({ atOnce: 1, mayWait: 0 });
    await expect(turns.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await turns.run(() => Promise.resolve('done'))).toBe('done');
  });
});
