import fc from 'fast-check';
import * as Y from 'yjs';
import { difference, NoteKeeper, type NoteNews, type NoteState } from './note-keeper';

const to = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const from = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) =>
    each.charCodeAt(0),
  );

/** Keeps the note as the API does; a connection to it can be cut. */
class Server {
  readonly document = new Y.Doc();

  get text(): string {
    return this.document.getText('note').toJSON();
  }

  answer(since?: Uint8Array): NoteNews {
    return {
      update: to(Y.encodeStateAsUpdate(this.document, since)),
      has: to(Y.encodeStateVector(this.document)),
    };
  }

  take(update: string): NoteNews {
    Y.applyUpdate(this.document, from(update));
    return this.answer();
  }
}

class Desk {
  text = '';
  selection: readonly number[] = [];
  readonly states: NoteState[] = [];
  isConnected = true;
  /** The answer is lost after the server took it. */
  losesAnswers = false;
  readonly keeper = new NoteKeeper(
    {
      read: (since) => this.over(() => this.server.answer(from(since))),
      send: (update) => this.over(() => this.server.take(update)),
    },
    {
      selection: () => this.selection,
      show: (text, places) => {
        this.text = text;
        this.selection = places;
      },
    },
    (state) => this.states.push(state),
    () => null,
  );

  constructor(private readonly server: Server) {}

  type(at: number, removed: number, words: string): void {
    // By character, as a keyboard does it: no field lets anybody cut one in two.
    const characters = [...this.text];
    characters.splice(at % (characters.length + 1), removed, words);
    this.text = characters.join('');
    this.keeper.write(this.text);
  }

  private over(reach: () => NoteNews): Promise<NoteNews> {
    if (!this.isConnected) return Promise.reject(new Error('offline'));
    const answer = reach();
    return this.losesAnswers ? Promise.reject(new Error('lost')) : Promise.resolve(answer);
  }
}

const settle = async (desks: readonly Desk[]): Promise<void> => {
  for (const desk of desks) Object.assign(desk, { isConnected: true, losesAnswers: false });
  for (const desk of desks) desk.keeper.release();
  for (let round = 0; round < 3; round += 1) for (const desk of desks) await desk.keeper.sync();
};

describe('a shared note', () => {
  it('ends the same for both and the server, whatever is typed and however the network is', async () => {
    const edit = fc.record({
      who: fc.nat(1),
      at: fc.nat(60),
      removed: fc.nat(3),
      words: fc.string({ unit: 'grapheme', maxLength: 8 }),
      network: fc.constantFrom('good', 'cut', 'loses answers', 'later'),
      composes: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 20 }), async (edits) => {
        const server = new Server();
        const desks = [new Desk(server), new Desk(server)] as const;
        for (const { who, at, removed, words, network, composes } of edits) {
          const desk = who === 0 ? desks[0] : desks[1];
          if (composes) desk.keeper.hold();
          else desk.keeper.release();
          desk.isConnected = network !== 'cut';
          desk.losesAnswers = network === 'loses answers';
          desk.type(at, removed, words);
          if (network !== 'later') await desk.keeper.sync();
        }
        await settle(desks);
        expect(desks[0].text).toBe(desks[1].text);
        expect(server.text).toBe(desks[0].text);
        for (const desk of desks) desk.keeper.close();
      }),
      { numRuns: 60 },
    );
  });

  it('loses nothing that either typed while one had no network', async () => {
    const server = new Server();
    const [amira, priya] = [new Desk(server), new Desk(server)];
    amira.type(0, 0, 'We talked about Friday. ');
    await amira.keeper.sync();
    await priya.keeper.sync();
    amira.isConnected = false;
    amira.type(99, 0, 'Nobody is free. ');
    await amira.keeper.sync();
    expect(amira.states.at(-1)).toBe('offline');
    expect(amira.keeper.hasUnsent).toBe(true);
    priya.type(0, 0, 'Cover: ');
    await priya.keeper.sync();
    await settle([amira, priya]);
    expect(amira.states.at(-1)).toBe('saved');
    expect([amira.text, priya.text]).toEqual(
      Array(2).fill('Cover: We talked about Friday. Nobody is free. '),
    );
  });

  it('leaves the field alone while somebody composes a character, and merges afterwards', async () => {
    const server = new Server();
    const [amira, priya] = [new Desk(server), new Desk(server)];
    amira.type(0, 0, 'Niemand ist fr');
    await amira.keeper.sync();
    await priya.keeper.sync();
    amira.keeper.hold();
    amira.type(14, 0, '¨');
    priya.type(0, 0, 'Cover: ');
    await priya.keeper.sync();
    await amira.keeper.sync();
    expect(amira.text).toBe('Niemand ist fr¨');
    amira.type(14, 1, 'ü');
    amira.keeper.release();
    expect(amira.text).toBe('Cover: Niemand ist frü');
    await settle([amira, priya]);
    expect(priya.text).toBe('Cover: Niemand ist frü');
  });

  it('goes on with what was never sent when the page is loaded anew', async () => {
    const server = new Server();
    const [amira, priya, again] = [new Desk(server), new Desk(server), new Desk(server)];
    amira.type(0, 0, 'We talked. ');
    await amira.keeper.sync();
    amira.isConnected = false;
    amira.type(11, 0, 'Nobody is free.');
    await amira.keeper.sync();
    const kept = amira.keeper.unsent();
    amira.keeper.close();
    await priya.keeper.sync();
    priya.type(0, 0, 'Cover: ');
    await priya.keeper.sync();
    await again.keeper.sync();
    again.keeper.restore(kept ?? '');
    expect(again.keeper.hasUnsent).toBe(true);
    await settle([again, priya]);
    expect([again.text, server.text, priya.text]).toEqual(
      Array(3).fill('Cover: We talked. Nobody is free.'),
    );
  });

  it('keeps the caret where it was when the other writes before it', async () => {
    const server = new Server();
    const [amira, priya] = [new Desk(server), new Desk(server)];
    amira.type(0, 0, 'Nobody is free.');
    await amira.keeper.sync();
    await priya.keeper.sync();
    amira.selection = [6];
    priya.type(0, 0, 'Cover: ');
    priya.type(priya.text.length, 0, ' Again.');
    await priya.keeper.sync();
    await amira.keeper.sync();
    expect(amira.text.slice(0, amira.selection[0])).toBe('Cover: Nobody');
  });

  it('lets both type on at the end, and mixes no words', async () => {
    const server = new Server();
    const desks = [new Desk(server), new Desk(server)] as const;
    const words = ['Nobody is free.', 'Ask for cover.'] as const;
    for (let at = 0; at < 15; at += 1) {
      for (const [desk, word] of [
        [desks[0], words[0]],
        [desks[1], words[1]],
      ] as const) {
        const caret = desk.selection[0] ?? 0;
        desk.type(caret, 0, word.charAt(at));
        desk.selection = [caret + word.charAt(at).length];
      }
      for (const desk of desks) await desk.keeper.sync();
    }
    await settle(desks);
    for (const word of words) expect(server.text).toContain(word);
  });
});

describe('what differs between two texts', () => {
  it('turns the one into the other, and cuts no character in two', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, removed, added } = difference(before, after);
        expect(before.slice(0, start) + added + before.slice(start + removed)).toBe(after);
        expect(() => encodeURIComponent(added)).not.toThrow();
      }),
    );
  });
});
