import { Contract, NotFound, TenantDatabase } from '@alongside/api-platform';
import type { LooksView, LookView } from '@alongside/contracts';
import { maySee } from '@alongside/domain';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { readCase } from '../case.queries';
import { memberJson } from '../case.visibility';

interface LookRow extends Omit<LookView, 'firstAt' | 'lastAt'> {
  readonly first_at: Date;
  readonly last_at: Date;
}

/** How many looks are counted, newest first: enough to say who, in bounded work. */
const COUNTED = 1_000;

@Controller('api/v1/cases/:caseId/looks')
export class LooksController {
  constructor(private readonly database: TenantDatabase) {}

  @Get()
  @Contract({ summary: 'Who has looked at this', answer: 'LooksView' })
  read(@Param('caseId', ParseUUIDPipe) caseId: string): Promise<LooksView> {
    return this.database.read(async (db) => {
      const record = await readCase(db, caseId);
      if (!maySee(record.my_part, 'looks', record)) throw new NotFound();
      const rows = await db.query<LookRow>(
        `select ${memberJson('m')} as member, l.part, min(l.looked_at) as first_at,
           max(l.looked_at) as last_at, count(*)::integer as times
         from (select * from look where case_id = $1 order by looked_at desc limit ${COUNTED}) l
           join member m on m.organisation_id = l.organisation_id and m.id = l.member_id
         group by m.id, m.name, l.part order by last_at desc`,
        [caseId],
      );
      return {
        items: rows.map(({ first_at, last_at, ...row }) => ({
          ...row,
          firstAt: first_at.toISOString(),
          lastAt: last_at.toISOString(),
        })),
      };
    });
  }
}
