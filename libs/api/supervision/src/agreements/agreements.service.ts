import {
  expectedVersion,
  newId,
  Refused,
  refuseIf,
  Stale,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type { AgreementView, WriteAgreement } from '@alongside/contracts';
import {
  agreementReviewOn,
  isSignedByBoth,
  localDate,
  refusalsToSignAgreement,
  refusalsToWriteAgreement,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { AgreementSignatureEntity } from '../entities/agreement-signature.entity';
import { SupervisionAgreementEntity } from '../entities/supervision-agreement.entity';
import { notifyPair } from '../lines/line-notice';
import { lockLine } from '../lines/lock-line';
import { type Pair, pairOf, pairToChange } from '../lines/pair.queries';
import { zoneOf } from '../lines/zone.queries';
import { readAgreements, readEligible, toSignable, viewAgreement } from './agreement.queries';

/** What the two agree on: written together, in force with the second signature, then frozen. */
@Injectable()
export class AgreementsService {
  constructor(private readonly database: TenantDatabase) {}

  read(lineId: string): Promise<AgreementView> {
    return this.database.read(async (db) => viewAgreement(db, await pairOf(db, lineId)));
  }

  /** Throws Stale when the other wrote meanwhile. A change voids the signature that was given. */
  write(lineId: string, body: WriteAgreement): Promise<AgreementView> {
    return this.database.command(async (db) => {
      const pair = await pairToChange(db, lineId);
      await lockLine(db, lineId);
      const [latest] = await readAgreements(db, lineId);
      if (expectedVersion() !== (latest?.version ?? 0))
        throw new Stale(await viewAgreement(db, pair));
      const eligible = await readEligible(db, pair);
      const rolesOf = (id: string) => eligible.find((each) => each.id === id)?.roles ?? [];
      refuseIf(refusalsToWriteAgreement(pair, body, rolesOf));

      const { deputyId, nextManagerId, ...text } = body;
      const version = (latest?.version ?? 0) + 1;
      const written = { version, text, deputyId, nextManagerId };
      const by = { writtenById: db.actor.memberId, writtenAt: db.now };
      if (latest?.state === 'draft')
        await db.update(SupervisionAgreementEntity, { id: latest.id }, { ...written, ...by });
      else await db.insert(SupervisionAgreementEntity, { id: newId(), lineId, ...written, ...by });
      return viewAgreement(db, pair);
    });
  }

  /** Throws Stale when another text stands than the one that was read. */
  sign(lineId: string, version: number): Promise<AgreementView> {
    return this.database.command(async (db) => {
      const pair = await pairToChange(db, lineId);
      await lockLine(db, lineId);
      const [latest] = await readAgreements(db, lineId);
      if (version !== (latest?.version ?? 0) || latest === undefined)
        throw new Stale(await viewAgreement(db, pair));
      const agreement = toSignable(latest);
      refuseIf(refusalsToSignAgreement(agreement, pair.part));
      await db.insert(AgreementSignatureEntity, {
        lineId,
        agreementId: latest.id,
        version,
        part: pair.part,
        memberId: db.actor.memberId,
        signedAt: db.now,
      });
      const signatures = [...agreement.signatures, { part: pair.part, version }];
      if (isSignedByBoth(signatures, version)) await putInForce(db, pair, latest.id);
      notifyPair(db, pair, version);
      return viewAgreement(db, pair);
    });
  }
}

/** The database sets the deputy of the line with it. */
async function putInForce(db: TenantTransaction, { lineId }: Pair, id: string): Promise<void> {
  const today = localDate(db.now, await zoneOf(db));
  await db.update(
    SupervisionAgreementEntity,
    { lineId, state: 'in_force' },
    { state: 'superseded', supersededAt: db.now },
  );
  const changed = await db.update(
    SupervisionAgreementEntity,
    { id, state: 'draft' },
    { state: 'in_force', inForceAt: db.now, reviewOn: agreementReviewOn(today) },
  );
  if (changed !== 1) throw new Refused(['agreement_in_force']);
}
