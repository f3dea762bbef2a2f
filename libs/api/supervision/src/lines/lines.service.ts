import { TenantDatabase } from '@alongside/api-platform';
import type { SupervisionLineView, SupervisionOverview } from '@alongside/contracts';
import { Injectable } from '@nestjs/common';
import { readLines, viewLine } from './line.queries';
import { pairOf } from './pair.queries';

/** The pairs of a member, and the page of one. */
@Injectable()
export class LinesService {
  constructor(private readonly database: TenantDatabase) {}

  mine(): Promise<SupervisionOverview> {
    return this.database.read(async (db) => ({ items: await readLines(db) }));
  }

  read(lineId: string): Promise<SupervisionLineView> {
    return this.database.read(async (db) => viewLine(db, await pairOf(db, lineId)));
  }
}
