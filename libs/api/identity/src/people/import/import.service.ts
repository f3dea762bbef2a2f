import {
  mailToken,
  newId,
  NotFound,
  PlatformSettings,
  refuseIf,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type {
  CheckImport,
  ImportChecked,
  ImportDone,
  ImportPeople,
  ImportTakenBack,
} from '@alongside/contracts';
import {
  type ImportPlan,
  type ImportTable,
  planImport,
  refusalsToImport,
  refusalsToUndoImport,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { administratorsOnly, beginChange } from '../administrators-only';
import { invitationLink } from '../invitation-link';
import { noteChange } from '../people-change';
import { type InvitedByImport, inviteAll, linesOf, mailAll, makeUnits, withIds } from './carry-out';
import { type Known, readKnown } from './import.queries';
import { PlannedLines } from './planned-lines';
import { readCsv } from './read-csv';

/** Brings in a list of people. The list itself is read and forgotten: only what it made is kept. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly settings: PlatformSettings,
    private readonly lines: PlannedLines,
  ) {}

  /** What it would do, and everything that is wrong; changes nothing. */
  check(asked: CheckImport): Promise<ImportChecked> {
    const table = readCsv(asked.text);
    return this.database.read(async (db) => {
      administratorsOnly(db);
      return (await this.plan(db, table, asked)).plan;
    });
  }

  /** In one transaction: everything that it says it did, or nothing. */
  async bringIn(asked: ImportPeople): Promise<ImportDone> {
    const table = readCsv(asked.text);
    const told: InvitedByImport[] = [];
    const done = await this.database.command(async (db) => {
      await beginChange(db);
      const { plan, known } = await this.plan(db, table, asked);
      refuseIf(refusalsToImport(plan, asked.onlyWhatIsFine));
      const people = withIds(plan.people);
      if (this.settings.mail === undefined) told.push(...people);
      return this.carryOut(db, plan, people, known);
    });
    // What goes by mail is told to nobody else. Added after the transaction: what is stored for a request that comes
    // twice holds no link.
    const links = new Map(told.map(({ email, mailId }) => [email, this.linkOf(mailId)]));
    const people = done.people.map((each) => ({ ...each, link: links.get(each.email) ?? null }));
    return { ...done, people };
  }

  /** Withdraws its invitations, while nobody has accepted one. Services and teams stay. */
  takeBack(importId: string): Promise<ImportTakenBack> {
    return this.database.command(async (db) => {
      await beginChange(db);
      const rows = await db.query<{ id: string; isAccepted: boolean }>(
        `select id, accepted_at is not null as "isAccepted" from invitation
         where import_id = $1 and withdrawn_at is null for update`,
        [importId],
      );
      if (rows.length === 0) throw new NotFound();
      refuseIf(refusalsToUndoImport(rows.filter(({ isAccepted }) => isAccepted).length));
      const ids = rows.map(({ id }) => id);
      await db.query(
        'update invitation set withdrawn_at = now(), version = version + 1 where id = any ($1::uuid[])',
        [ids],
      );
      await this.lines.forget(db, ids);
      await noteChange(db, { what: 'import_taken_back' });
      return { withdrawn: ids.length };
    });
  }

  private async plan(
    db: TenantTransaction,
    table: ImportTable,
    { makesUnits }: CheckImport,
  ): Promise<{ plan: ImportPlan; known: Known }> {
    const known = await readKnown(db, table);
    return { known, plan: planImport(table, { ...known, makesUnits }) };
  }

  private async carryOut(
    db: TenantTransaction,
    plan: ImportPlan,
    people: readonly InvitedByImport[],
    { parties }: Known,
  ): Promise<ImportDone> {
    const importId = newId();
    const isMailed = this.settings.mail !== undefined;
    const lines = linesOf(people, parties);
    await makeUnits(db, plan);
    await inviteAll(db, people, { importId, isMailed, secret: this.settings.secret });
    if (isMailed) await mailAll(db, people);
    await this.lines.plan(db, lines);
    return {
      importId,
      isMailed,
      people: people.map(({ name, email }) => ({ name, email, link: null })),
      lines: lines.length,
      heldBack: new Set([...plan.problems.map(({ row }) => row), ...plan.waiting]).size,
      newServices: plan.newServices,
      newTeams: plan.newTeams,
    };
  }

  private linkOf(mailId: string): string {
    return invitationLink(this.settings.publicUrl, mailToken(this.settings.secret, mailId));
  }
}
