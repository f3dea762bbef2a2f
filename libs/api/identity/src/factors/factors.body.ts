import {
  FACTOR_LIMITS,
  type FactorCode,
  type PasswordProof,
  SIGN_IN_LIMITS,
} from '@alongside/contracts';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class FactorCodeBody implements FactorCode {
  @IsString()
  @IsNotEmpty()
  @MaxLength(FACTOR_LIMITS.code)
  readonly code!: string;
}

export class PasswordProofBody implements PasswordProof {
  @IsString()
  @IsNotEmpty()
  @MaxLength(SIGN_IN_LIMITS.password)
  readonly password!: string;
}
