import { newId, type TenantTransaction } from '@alongside/api-platform';
import type { PersonView } from '@alongside/contracts';
import { neutralLabel } from '@alongside/domain';
import { PersonEntity } from '../entities/person.entity';

/** A new person with the organisation's next neutral label. */
export async function makePerson(db: TenantTransaction): Promise<PersonView> {
  // Two at once would take the same number; the second waits for the first.
  await db.query(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [db.organisationId]);
  const { next } = await db.one<{ next: number }>(
    'select coalesce(max(number) + 1, 0)::integer as next from person',
  );
  const person = { id: newId(), label: neutralLabel(next) };
  await db.insert(PersonEntity, {
    ...person,
    number: next,
    madeById: db.actor.memberId,
    createdAt: db.now,
  });
  return person;
}

/** A person this member has asked about: they made the label. Throws NotFound for any other. */
export const usablePerson = (db: TenantTransaction, personId: string): Promise<PersonView> =>
  db.one<PersonView>('select id, label from person where made_by_id = $1 and id = $2::uuid', [
    db.actor.memberId,
    personId,
  ]);

/** The latest labels this member has made. */
export const usedPersons = (db: TenantTransaction): Promise<PersonView[]> =>
  db.query<PersonView>(
    'select id, label from person where made_by_id = $1 order by created_at desc limit 50',
    [db.actor.memberId],
  );
