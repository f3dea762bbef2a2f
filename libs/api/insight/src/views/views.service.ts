import { fromCursor, type PageQuery, TenantDatabase, toCursor } from '@alongside/api-platform';
import type { ThemeViewRow, ThemeViewsPage } from '@alongside/contracts';
import { Injectable } from '@nestjs/common';

interface Row extends ThemeViewRow {
  readonly at: string;
}

/** Who looked at themes, for everybody in the organisation. */
@Injectable()
export class ViewsService {
  constructor(private readonly database: TenantDatabase) {}

  list({ cursor, limit }: PageQuery): Promise<ThemeViewsPage> {
    return this.database.read(async (db) => {
      const after = fromCursor(cursor);
      const rows = await db.query<Row>(
        `select v.id, jsonb_build_object('id', m.id, 'name', m.name) as by, v.viewed_on::text as "on",
           v.unit_name as "unitName", v.quarter, v.how, v.viewed_at::text as at
         from theme_view v join member m on m.organisation_id = v.organisation_id and m.id = v.member_id
         where $1::timestamptz is null or (v.viewed_at, v.id) < ($1::timestamptz, $2::uuid)
         order by v.viewed_at desc, v.id desc limit $3`,
        [after?.at ?? null, after?.id ?? null, limit + 1],
      );
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map(({ id, by, on, unitName, quarter, how }) => ({
          ...{ id, by, on, unitName, quarter, how },
        })),
        next: last === undefined ? null : toCursor(last),
      };
    });
  }
}
