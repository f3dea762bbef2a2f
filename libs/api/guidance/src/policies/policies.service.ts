import {
  expectedVersion,
  fromCursor,
  Refused,
  refuseIf,
  Stale,
  TenantDatabase,
  type TenantTransaction,
  toCursor,
} from '@alongside/api-platform';
import type { AdoptPolicy, PolicyPage, PolicyView, WritePolicy } from '@alongside/contracts';
import {
  refusalsToAdopt,
  refusalsToWithdrawPolicy,
  refusalsToWritePolicy,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { PolicyEntity } from '../entities/policy.entity';
import { managersOnly } from '../managers-only';
import { todayOf } from '../zone.queries';
import { beginPolicy, writeDraft } from './next-draft';
import type { PolicyQuery } from './policies.body';
import {
  lockPolicy,
  readLibrary,
  readStanding,
  readVersions,
  type StandingPolicy,
  toChangeable,
  type VersionRow,
} from './policy.queries';
import { toRow, viewPolicy } from './policy.view';

interface LockedPolicy {
  readonly policy: StandingPolicy;
  readonly versions: readonly VersionRow[];
}

/** The organisation's own rules: every member reads them, managers write them, and nobody rewrites one that was adopted. */
@Injectable()
export class PoliciesService {
  constructor(private readonly database: TenantDatabase) {}

  list({ state, type, text, cursor, limit }: PolicyQuery): Promise<PolicyPage> {
    const after = fromCursor(cursor);
    return this.database.read(async (db) => {
      const words = text?.trim() ?? '';
      const rows = await readLibrary(db, {
        state,
        type: type ?? null,
        text: words === '' ? null : words,
        after,
        limit,
      });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map(toRow),
        next: last === undefined ? null : toCursor({ at: last.listedOn, id: last.id }),
      };
    });
  }

  read(id: string): Promise<PolicyView> {
    return this.database.read((db) => viewPolicy(db, id));
  }

  begin(text: WritePolicy): Promise<PolicyView> {
    return this.database.command(async (db) => {
      managersOnly(db);
      return viewPolicy(db, await beginPolicy(db, text));
    });
  }

  /** Throws Stale when another manager changed the policy meanwhile. */
  write(id: string, text: WritePolicy): Promise<PolicyView> {
    return this.database.command(async (db) => {
      const { policy, versions } = await locked(db, id);
      if (expectedVersion() !== policy.version) throw new Stale(await viewPolicy(db, id));
      refuseIf(refusalsToWritePolicy(toChangeable(policy, versions)));
      await writeDraft(db, policy, versions, text);
      return viewPolicy(db, id);
    });
  }

  /** Throws Stale when another text waits for adoption than the one that was read. */
  adopt(id: string, { version, adoptedOn }: AdoptPolicy): Promise<PolicyView> {
    return this.database.command(async (db) => {
      const { policy, versions } = await locked(db, id);
      const changeable = toChangeable(policy, versions);
      if (changeable.draft !== null && version !== policy.version)
        throw new Stale(await viewPolicy(db, id));
      refuseIf(refusalsToAdopt(changeable, adoptedOn, await todayOf(db)));
      await putInForce(db, policy, versions[0]?.number ?? 0, adoptedOn);
      return viewPolicy(db, id);
    });
  }

  withdraw(id: string, reason: string): Promise<PolicyView> {
    return this.database.command(async (db) => {
      const { policy, versions } = await locked(db, id);
      refuseIf(refusalsToWithdrawPolicy(toChangeable(policy, versions), reason));
      await db.update(
        PolicyEntity,
        { id },
        {
          version: policy.version + 1,
          withdrawnById: db.actor.memberId,
          withdrawnAt: db.now,
          withdrawalReason: reason,
        },
      );
      return viewPolicy(db, id);
    });
  }
}

/** Throws NotFound for everybody who is no manager. */
async function locked(db: TenantTransaction, id: string): Promise<LockedPolicy> {
  managersOnly(db);
  await lockPolicy(db, id);
  return { policy: await readStanding(db, id), versions: await readVersions(db, id) };
}

/** Throws Refused when the version is a draft no more. */
async function putInForce(
  db: TenantTransaction,
  { id, version }: StandingPolicy,
  number: number,
  adoptedOn: string,
): Promise<void> {
  const changed = await db.query(
    `update policy_version set adopted_by_id = $3, adopted_at = $4, adopted_on = $5
     where policy_id = $1 and number = $2 and adopted_at is null returning 1`,
    [id, number, db.actor.memberId, db.now, adoptedOn],
  );
  if (changed.length !== 1) throw new Refused(['policy_nothing_to_adopt']);
  await db.update(
    PolicyEntity,
    { id },
    { version: version + 1, inForce: number, listedOn: adoptedOn },
  );
}
