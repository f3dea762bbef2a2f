import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the API promises about signed text, the database keeps: even a statement with the API's own rights
 * cannot rewrite a signed decision, walk one back, sign one that is not there to be signed, or put words or
 * signatures under somebody else's name.
 */
export class FreezeSignedRecords1760000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FREEZING);
    await runner.query(SIGNING);
    await runner.query(NAMES.join('\n'));
    await runner.query(REASONS);
  }

  /** Signed text stays kept as strictly as it was, and reasons stay as long as they are. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger sign_what_waits on signature;
      drop function sign_what_waits();`);
    await runner.query(AUTHORS.map(([table]) => `drop policy own_name on ${table};`).join('\n'));
  }
}

const FREEZING = `
  create or replace function keep_signed_text() returns trigger
    language plpgsql set search_path = ''
    as $$
    begin
      if (new.organisation_id, new.id, new.case_id, new.decided_by_id, new.written_at)
         is distinct from (old.organisation_id, old.id, old.case_id, old.decided_by_id, old.written_at)
         or (old.shared_at is not null and new.shared_at is distinct from old.shared_at)
         or (old.superseded_by_id is not null and new.superseded_by_id is distinct from old.superseded_by_id)
         or new.version < old.version then
        raise exception 'where a decision comes from is frozen' using errcode = '23514';
      end if;
      if (new.state <> old.state and not case old.state
           when 'draft' then new.state in ('shared', 'superseded')
           when 'shared' then new.state in ('signed_by_one', 'declined', 'superseded')
           when 'signed_by_one' then
             new.state in ('signed_by_both', 'signed_with_difference', 'declined', 'superseded')
           when 'signed_by_both' then new.state = 'superseded'
           when 'signed_with_difference' then new.state = 'superseded'
           else false
         end) then
        raise exception 'the state of a decision is frozen, but for the way ahead' using errcode = '23514';
      end if;
      if new.text is distinct from old.text
         and (old.state not in ('draft', 'shared')
              or (old.state = 'shared' and old.text ->> 'outcome' in ('hold', 'escalate'))
              or exists (select from public.signature s
                         where s.organisation_id = old.organisation_id and s.decision_id = old.id)) then
        raise exception 'a signed decision is frozen' using errcode = '23514';
      end if;
      return new;
    end $$;
`;

const SIGNING = `
  create function sign_what_waits() returns trigger
    language plpgsql set search_path = ''
    as $$
    declare standing text;
    begin
      select d.state into standing from public.decision d
        where d.organisation_id = new.organisation_id and d.id = new.decision_id for update;
      if standing is distinct from 'shared' and standing is distinct from 'signed_by_one' then
        raise exception 'this decision does not wait for signatures' using errcode = '23514';
      end if;
      return new;
    end $$;
  create trigger sign_what_waits before insert on signature for each row execute function sign_what_waits();
`;

/** Who wrote each row, by its table. */
const AUTHORS = [
  ['entry', 'author_id'],
  ['entry_addendum', 'author_id'],
  ['position', 'member_id'],
  ['safety_check', 'answered_by_id'],
  ['second_view', 'asked_by_id'],
  ['signature', 'member_id'],
  ['decision_addendum', 'author_id'],
  ['record_placement', 'placed_by_id'],
  ['action_change', 'changed_by_id'],
  ['review', 'held_by_id'],
  ['route', 'recorded_by_id'],
  ['look', 'member_id'],
  ['event', 'actor_id'],
] as const;

const NAMES = AUTHORS.map(
  ([table, column]) =>
    `create policy own_name on ${table} as restrictive for insert to alongside_app
       with check (${column} = (select context.member_id()));`,
);

/** A report of a stop condition keeps all of its words: 500 and 4,000 characters, and what parts them. */
const REASONS = `
  alter table case_reason drop constraint case_reason_reason_check;
  alter table case_reason add constraint case_reason_reason_check check (char_length(reason) between 1 and 4510);
`;
