import type { TenantTransaction } from '@alongside/api-platform';
import type { AgreementEdition, AgreementView, MemberView } from '@alongside/contracts';
import {
  agreementStanding,
  type AgreementState,
  type AgreementText,
  localDate,
  type PairPart,
  type Role,
  type SignableAgreement,
  signaturesThatCount,
} from '@alongside/domain';
import type { Pair } from '../lines/pair.queries';
import { zoneOf } from '../lines/zone.queries';

interface SignatureRow {
  readonly part: PairPart;
  readonly version: number;
  readonly by: MemberView;
  readonly at: string;
}

interface AgreementRow {
  readonly id: string;
  readonly version: number;
  readonly state: AgreementState;
  readonly text: Omit<AgreementText, 'deputyId' | 'nextManagerId'>;
  readonly deputy: MemberView | null;
  readonly nextManager: MemberView | null;
  readonly writtenAt: Date;
  readonly inForceAt: Date | null;
  readonly reviewOn: string | null;
  readonly supersededAt: Date | null;
  readonly signatures: readonly SignatureRow[];
}

const member = (alias: string): string =>
  `case when ${alias}.id is null then null else jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

/** The agreements of a line, the latest first. */
export const readAgreements = (
  db: TenantTransaction,
  lineId: string,
): Promise<readonly AgreementRow[]> =>
  db.query<AgreementRow>(
    `select a.id, a.version, a.state, a.text, ${member('d')} as deputy, ${member('n')} as "nextManager",
       a.written_at as "writtenAt", a.in_force_at as "inForceAt", a.review_on::text as "reviewOn",
       a.superseded_at as "supersededAt",
       coalesce((select jsonb_agg(jsonb_build_object('part', s.part, 'version', s.version, 'at', s.signed_at,
                                                     'by', ${member('m')}) order by s.signed_at, s.part)
                 from agreement_signature s join member m on m.organisation_id = s.organisation_id and m.id = s.member_id
                 where s.organisation_id = a.organisation_id and s.agreement_id = a.id), '[]') as signatures
     from supervision_agreement a
       left join member d on d.organisation_id = a.organisation_id and d.id = a.deputy_id
       left join member n on n.organisation_id = a.organisation_id and n.id = a.next_manager_id
     where a.line_id = $1 order by a.version desc limit 100`,
    [lineId],
  );

const textOf = ({ text, deputy, nextManager }: AgreementRow): AgreementText => ({
  ...text,
  deputyId: deputy?.id ?? null,
  nextManagerId: nextManager?.id ?? null,
});

export const toSignable = (row: AgreementRow): SignableAgreement => ({
  version: row.version,
  state: row.state,
  text: textOf(row),
  signatures: row.signatures,
});

const toEdition = (row: AgreementRow): AgreementEdition => ({
  id: row.id,
  version: row.version,
  text: textOf(row),
  deputy: row.deputy,
  nextManager: row.nextManager,
  signatures: signaturesThatCount(row.signatures, row.version).map(({ part, by, at }) => ({
    part,
    by,
    at: new Date(at).toISOString(),
  })),
  writtenAt: row.writtenAt.toISOString(),
  inForceAt: row.inForceAt?.toISOString() ?? null,
  reviewOn: row.reviewOn,
  supersededAt: row.supersededAt?.toISOString() ?? null,
});

export interface EligibleMember extends MemberView {
  readonly roles: readonly Role[];
}

/** Supervisors and managers besides the two. */
export const readEligible = (
  db: TenantTransaction,
  { supervisorId, superviseeId }: Pair,
): Promise<readonly EligibleMember[]> =>
  db.query<EligibleMember>(
    `select m.id, m.name, array_agg(distinct g.role) as roles
     from member m join role_grant g on g.organisation_id = m.organisation_id and g.member_id = m.id
     where g.role in ('supervisor', 'manager') and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())
       and (m.left_at is null or m.left_at > now()) and m.id <> all ($1::uuid[])
     group by m.id, m.name order by m.name, m.id limit 500`,
    [[supervisorId, superviseeId]],
  );

export async function viewAgreement(db: TenantTransaction, pair: Pair): Promise<AgreementView> {
  const rows = await readAgreements(db, pair.lineId);
  const eligible = pair.isCurrent ? await readEligible(db, pair) : [];
  const draft = rows.find(({ state }) => state === 'draft');
  const inForce = rows.find(({ state }) => state === 'in_force');
  const standing = agreementStanding(
    { draft: draft ? toSignable(draft) : null, reviewOn: inForce?.reviewOn ?? null },
    pair.part,
    localDate(db.now, await zoneOf(db)),
  );
  return {
    version: rows[0]?.version ?? 0,
    standing,
    inForce: inForce ? toEdition(inForce) : null,
    draft: draft ? toEdition(draft) : null,
    earlier: rows.filter(({ state }) => state === 'superseded').map(toEdition),
    eligible: eligible.map(({ id, name }) => ({ id, name })),
  };
}
