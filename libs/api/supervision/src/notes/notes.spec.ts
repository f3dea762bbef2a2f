import { InvalidFields, newId } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { NoteChanges, Problem, SupervisionSessionView } from '@alongside/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import * as Y from 'yjs';
import { EMPTY_NOTE, mergeChange } from './note-document';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

/** One of the two at their keyboard. */
class Writer {
  readonly document = new Y.Doc();

  constructor(
    private readonly caller: Caller,
    private readonly itemId: string,
  ) {}

  get text(): string {
    return this.document.getText('note').toJSON();
  }

  write(words: string, at = this.text.length): Uint8Array {
    const before = Y.encodeStateVector(this.document);
    this.document.getText('note').insert(at, words);
    return Y.encodeStateAsUpdate(this.document, before);
  }

  async send(update = Y.encodeStateAsUpdate(this.document)): Promise<number> {
    const path = `/supervision/agenda-items/${this.itemId}/note`;
    const answer = await this.caller.post<NoteChanges>(path, { update: base64(update) });
    if (answer.status === 201) Y.applyUpdate(this.document, bytes(answer.body.update));
    return answer.status;
  }

  async catchUp(): Promise<void> {
    const since = Buffer.from(Y.encodeStateVector(this.document)).toString('base64url');
    const path = `/supervision/agenda-items/${this.itemId}/note?since=${since}`;
    Y.applyUpdate(this.document, bytes((await this.caller.get<NoteChanges>(path)).body.update));
  }
}

describe('a shared note', () => {
  let api: TestApi;
  let second: NestFastifyApplication;
  let own: OrganisationBuilder;
  let sessionId: string;
  let itemId: string;

  beforeAll(async () => {
    api = await TestApi.start();
    second = await api.another();
  });
  afterAll(async () => {
    await second.close();
    await api.stop();
  });
  beforeEach(async () => {
    own = await api.organisation();
    sessionId = newId();
    await api.superuser.query(
      `insert into supervision_session (organisation_id, id, line_id, on_date, at_time, starts_at, length_minutes)
       select $1, $2, $3, now()::date, '10:00', now(), 60`,
      [own.id, sessionId, own.lineId],
    );
    const { body } = await api
      .as(own.practitioner)
      .post<SupervisionSessionView>(`/supervision/sessions/${sessionId}/agenda-items`, {
        title: 'The late rota',
      });
    itemId = body.items.find(({ title }) => title === 'The late rota')?.id ?? '';
  });

  const writers = (): readonly [Writer, Writer] => [
    new Writer(api.as(own.practitioner), itemId),
    new Writer(api.as(own.supervisor), itemId),
  ];
  const shown = async (): Promise<string> => {
    const path = `/supervision/sessions/${sessionId}`;
    const { body } = await api.as(own.supervisor).get<SupervisionSessionView>(path);
    return body.items.find(({ id }) => id === itemId)?.note ?? '';
  };

  it('loses nothing when both type at once, twenty times over', async () => {
    const [amira, priya] = writers();
    for (let round = 0; round < 20; round += 1) {
      amira.write(`a${round} `);
      priya.write(`p${round} `, 0);
      expect(await Promise.all([amira.send(), priya.send()])).toEqual([201, 201]);
    }
    await Promise.all([amira.catchUp(), priya.catchUp()]);
    expect(amira.text).toBe(priya.text);
    expect(await shown()).toBe(amira.text);
    for (let round = 0; round < 20; round += 1)
      for (const word of [`a${round} `, `p${round} `]) expect(amira.text).toContain(word);
  });

  it('merges what somebody wrote without a connection, and a change that is sent twice counts once', async () => {
    const [amira, priya] = writers();
    amira.write('We talked about Friday. ');
    await amira.send();
    await priya.catchUp();
    const offline = priya.write('And about cover. ');
    amira.write('Nobody is free. ');
    await amira.send();
    await priya.send(offline);
    await priya.send(offline);
    await amira.catchUp();
    expect(amira.text).toBe(priya.text);
    const words = ['We talked about Friday. ', 'And about cover. ', 'Nobody is free. '];
    expect(amira.text).toHaveLength(words.join('').length);
    for (const each of words) expect(amira.text).toContain(each);
    const kept = await api.superuser.query('select 1 from note_update where item_id = $1', [
      itemId,
    ]);
    expect(kept.rowCount).toBe(3);
  });

  it.each([
    ['no base64 at all', 'ä'],
    ['no change of a document', base64(new Uint8Array([9, 9, 9, 9]))],
    ['a document with something else in it', base64(withMap())],
    ['more than a note holds', base64(long())],
  ])('takes nothing that is %s', async (_what, update) => {
    const answer = await api
      .as(own.practitioner)
      .post<Problem>(`/supervision/agenda-items/${itemId}/note`, { update });
    expect(answer.status).toBe(400);
    expect(await shown()).toBe('');
  });

  it('closes with the record, and is readable still', async () => {
    const [amira] = writers();
    amira.write('Agreed.');
    await amira.send();
    const supervisor = api.as(own.supervisor);
    await supervisor.post(`/supervision/sessions/${sessionId}/beginning`);
    await supervisor.post(`/supervision/sessions/${sessionId}/ending`);
    const { body } = await supervisor.post<{ id: string; version: number }>(
      `/supervision/sessions/${sessionId}/record`,
    );
    await supervisor.post(`/supervision/records/${body.id}/sharing`, {}, { ifMatch: body.version });
    const shared = await supervisor.get<{ version: number }>(`/supervision/records/${body.id}`);
    const signed = await supervisor.post(`/supervision/records/${body.id}/signatures`, {
      kind: 'agreed',
      version: shared.body.version,
    });
    expect(signed.status).toBe(201);
    amira.write(' Or not.');
    expect(await amira.send()).toBe(409);
    expect(await shown()).toBe('Agreed.');
  });
});

describe('changes of a note', () => {
  it('take no room without words', () => {
    expect(() => mergeChange(EMPTY_NOTE, orphan())).toThrow(InvalidFields);
  });

  it('come to the same text in whatever order, and however often, they arrive', () => {
    const edit = fc.record({
      writer: fc.nat(2),
      at: fc.nat(100),
      words: fc.string({ maxLength: 12 }),
    });
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        (edits, order) => {
          const documents = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
          const updates = edits.flatMap(({ writer, at, words }) => {
            const document = documents[writer] ?? new Y.Doc();
            const text = document.getText('note');
            const before = Y.encodeStateVector(document);
            text.insert(at % (text.length + 1), words);
            return [Y.encodeStateAsUpdate(document, before)];
          });
          const turns = updates.map((update) => ({ update, turn: Number(order.next().value) }));
          const shuffled = [...turns, ...turns].sort((a, b) => a.turn - b.turn);
          const merge = (all: readonly { update: Uint8Array }[]) =>
            all.reduce((note, { update }) => mergeChange(note, update), EMPTY_NOTE).text;
          expect(merge(shuffled)).toBe(merge(turns));
          expect(merge(turns)).toHaveLength(
            edits.reduce((sum, { words }) => sum + words.length, 0),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

function withMap(): Uint8Array {
  const document = new Y.Doc();
  document.getMap('other').set('key', 'value');
  return Y.encodeStateAsUpdate(document);
}

/** Waits for a change that never came: no words, but room. */
function orphan(): Uint8Array {
  const document = new Y.Doc();
  const text = document.getText('note');
  text.insert(0, 'first');
  const before = Y.encodeStateVector(document);
  text.insert(5, 'x'.repeat(300_000));
  return Y.encodeStateAsUpdate(document, before);
}

function long(): Uint8Array {
  const document = new Y.Doc();
  document.getText('note').insert(0, 'x'.repeat(20_001));
  return Y.encodeStateAsUpdate(document);
}
