/**
 * What member `$2` is in case `c`, or null: the domain's `partOf` as SQL, tested against it over generated
 * cases. `$3` says whether the member is a safeguarding lead now. A second viewer has their own page and is
 * nothing here.
 */
export const PART_IN_CASE = `
  case
    when c.raised_by_id = $2::uuid then 'raiser'
    when c.stage = 'draft' then null
    when not c.sealed
      and ((c.supervisor_id = $2::uuid and not c.supervisor_implicated)
           or (c.deputy_id = $2::uuid and c.urgency = 'today'))
      and exists (select from supervision_line l
                  where l.organisation_id = c.organisation_id and l.id = c.line_id
                    and l.starts_at <= now() and (l.ends_at is null or l.ends_at > now()))
      and (select context.supervises($2::uuid))
      then 'supervisor'
    when $3::boolean and (c.sealed or c.stage = 'escalated')
      and not (c.supervisor_implicated and c.supervisor_id = $2::uuid)
      then 'safeguarding_lead'
  end`;

/** Whether the row `a` of case_access still opens its case, by its supervision line, its end and the member's role. */
export const ACCESS_HOLDS = `
  a.ended_at is null
  and (a.line_id is null or exists (
    select from supervision_line l
    where l.organisation_id = a.organisation_id and l.id = a.line_id
      and l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())) and context.supervises(a.member_id))`;

/** A member as JSON, by the alias of its row. */
export const memberJson = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;
