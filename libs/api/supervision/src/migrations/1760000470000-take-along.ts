import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MOVE_ACTIONS } from './1760000450000-create-handover';

/**
 * What goes along: private notes with a session that moves, and open actions with a line that is handed over,
 * also when the next one has no date yet.
 */
export class TakeAlong1760000470000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PRIVATE_NOTES);
    await runner.query(`
      create index agenda_item_carried on agenda_item (organisation_id, carried_to_id) where carried_to_id is not null;
      alter table supervision_action alter column session_id drop not null;
      ${HAND_OVER_ACTIONS}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${MOVE_ACTIONS.replace('create function', 'create or replace function')}
      delete from supervision_action_change c using supervision_action a
        where a.organisation_id = c.organisation_id and a.id = c.action_id and a.session_id is null;
      delete from supervision_action where session_id is null;
      alter table supervision_action alter column session_id set not null;
      drop index agenda_item_carried;
      drop function context.take_private_notes;`);
  }
}

/**
 * Either of the two moves a session, and a private note is its writer's alone: it goes along unread. One that
 * would grow too long beside another stays where it is.
 */
const PRIVATE_NOTES = `
  create function context.take_private_notes(from_session uuid, to_session uuid) returns void
    language plpgsql security definer set search_path = ''
    as $$
    declare organisation constant uuid := context.organisation_id();
    begin
      if not exists (select from public.supervision_session s
          where s.organisation_id = organisation and s.id = from_session and s.moved_to_id = to_session
            and s.line_id in (select context.my_lines())) then
        raise exception 'private notes go along with a session that has moved' using errcode = '42501';
      end if;
      with taken as (
        insert into public.session_private_note as n
            (organisation_id, session_id, member_id, line_id, text, version, saved_at)
          select o.organisation_id, to_session, o.member_id, o.line_id, o.text, o.version, o.saved_at
          from public.session_private_note o
          where o.organisation_id = organisation and o.session_id = from_session
        on conflict (organisation_id, session_id, member_id) do update
          set text = n.text || chr(10) || chr(10) || excluded.text, version = n.version + 1
          where char_length(n.text) + char_length(excluded.text) < 9998
        returning n.member_id)
      delete from public.session_private_note o using taken t
        where o.organisation_id = organisation and o.session_id = from_session and o.member_id = t.member_id;
    end $$;
  revoke all on function context.take_private_notes(uuid, uuid) from public;
  grant execute on function context.take_private_notes(uuid, uuid) to alongside_app;
`;

/**
 * What is still to do begins again with the new supervisor, in no session of theirs, since it was not agreed in
 * one; in the past line it is closed with a reason. What the former supervisor took on, the new one has.
 */
const HAND_OVER_ACTIONS = `
  create or replace function context.move_actions(former uuid, fresh uuid, why text) returns void
    language plpgsql security definer set search_path = ''
    as $$
    declare organisation constant uuid := context.organisation_id();
    begin
      if not context.is_administrator() then
        raise exception 'only an administrator hands over' using errcode = '42501';
      end if;
      insert into public.supervision_action (organisation_id, id, line_id, session_id, what, owner_id, due_on,
          times_carried, agreed_at)
        select organisation, gen_random_uuid(), fresh, null, a.what,
          case when a.owner_id = was.supervisor_id then l.supervisor_id else a.owner_id end,
          a.due_on, a.times_carried, a.agreed_at
        from public.supervision_action a
          join public.supervision_line was on was.organisation_id = organisation and was.id = former
          join public.supervision_line l on l.organisation_id = organisation and l.id = fresh
        where a.organisation_id = organisation and a.line_id = former and a.state = 'open';
      insert into public.supervision_action_change (organisation_id, id, line_id, action_id, became, reason,
          changed_by_id, changed_at)
        select organisation, gen_random_uuid(), former, a.id, 'dropped', why, context.member_id(), now()
        from public.supervision_action a
        where a.organisation_id = organisation and a.line_id = former and a.state = 'open';
      update public.supervision_action a set state = 'dropped', settled_at = now(), version = a.version + 1
        where a.organisation_id = organisation and a.line_id = former and a.state = 'open';
    end $$;
`;
