import { AGREEMENT_LIMITS, type SignAgreement, type WriteAgreement } from '@alongside/contracts';
import { AGREEMENT_LENGTHS, type Cadence, CADENCES } from '@alongside/domain';
import { IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { applyDecorators } from '@nestjs/common';

/** Text that may still be empty: a draft is kept as far as it is written. */
const Part = (longest: number = AGREEMENT_LIMITS.text): PropertyDecorator =>
  applyDecorators(IsString(), MaxLength(longest));

const MemberOrNobody = (): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_body: object, value: unknown) => value !== null),
    IsUUID(),
  );

export class WriteAgreementBody implements WriteAgreement {
  @IsIn(CADENCES)
  readonly frequency!: Cadence;

  @IsInt()
  @Min(AGREEMENT_LENGTHS.shortest)
  @Max(AGREEMENT_LENGTHS.longest)
  readonly lengthMinutes!: number;

  @Part(AGREEMENT_LIMITS.place)
  readonly place!: string;

  @Part()
  readonly supervisorBrings!: string;

  @Part()
  readonly superviseeBrings!: string;

  @Part()
  readonly supervisorFeedback!: string;

  @Part()
  readonly superviseeFeedback!: string;

  @Part()
  readonly whenWeDrift!: string;

  @Part()
  readonly whenWeDisagree!: string;

  @Part()
  readonly confidentiality!: string;

  @MemberOrNobody()
  readonly deputyId!: string | null;

  @MemberOrNobody()
  readonly nextManagerId!: string | null;
}

export class SignAgreementBody implements SignAgreement {
  @IsInt()
  @Min(1)
  readonly version!: number;
}
