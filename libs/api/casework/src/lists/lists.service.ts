import { fromCursor, TenantDatabase, toCursor } from '@alongside/api-platform';
import type { CasePage } from '@alongside/contracts';
import { Injectable } from '@nestjs/common';
import { readInbox, toCaseRow } from './case-rows.queries';
import type { ListQuery } from './list-query.body';

@Injectable()
export class ListsService {
  constructor(private readonly database: TenantDatabase) {}

  cases({ state, stage, sort, cursor, limit }: ListQuery): Promise<CasePage> {
    const after = fromCursor(cursor);
    return this.database.read(async (db) => {
      const rows = await readInbox(db, { state, stage: stage ?? null, sort, after, limit });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const next =
        rows.length > limit && last?.cursor_at
          ? toCursor({ at: last.cursor_at, id: last.id })
          : null;
      return { items: page.map(toCaseRow), next };
    });
  }
}
