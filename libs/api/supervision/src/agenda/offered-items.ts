import type { TenantTransaction } from '@alongside/api-platform';
import type { OfferedItem } from '@alongside/contracts';
import { ADDED_KINDS, isOpenSession } from '@alongside/domain';
import type { Pair } from '../lines/pair.queries';
import type { SessionRecord } from '../sessions/session.queries';

/**
 * What the supervisee meant to bring to the supervisor before and never came to, until they bring it here.
 * It stays theirs: nothing of past supervision goes to the new supervisor unless they say so.
 *
 * Source: docs/domain/DOMAIN.md section 7, "Personal supervision is the pair's alone".
 */
export async function offeredItems(
  db: TenantTransaction,
  { lineId, status }: SessionRecord,
  { part, isCurrent, superviseeId }: Pair,
): Promise<readonly OfferedItem[]> {
  if (part !== 'supervisee' || !isCurrent || !isOpenSession(status)) return [];
  return db.query<OfferedItem>(
    `select distinct on (i.title) i.title, i.kind
     from agenda_item i
       join supervision_session s on s.organisation_id = i.organisation_id and s.id = i.session_id
       join supervision_line l on l.organisation_id = s.organisation_id and l.id = s.line_id
     where l.id = (select p.id from supervision_line p
         where p.supervisee_id = $2 and p.id <> $1 and p.ends_at <= $3
         order by p.ends_at desc, p.starts_at desc limit 1)
       and i.author_id = $2 and i.kind = any ($4::text[]) and not i.done and i.carried_to_id is null and i.case_id is null
       and s.status in ('scheduled', 'cancelled') and s.moved_to_id is null
       and not exists (select from agenda_item h
         where h.organisation_id = i.organisation_id and h.line_id = $1 and h.title = i.title)
     order by i.title limit 20`,
    [lineId, superviseeId, db.now, [...ADDED_KINDS]],
  );
}
