import {
  type BeginSingleSignOn,
  type SetSingleSignOn,
  SINGLE_SIGN_ON_LIMITS,
} from '@alongside/contracts';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, Length } from 'class-validator';

const LIMITS = SINGLE_SIGN_ON_LIMITS;

export class BeginSingleSignOnBody implements BeginSingleSignOn {
  @IsString()
  @Length(3, LIMITS.email)
  readonly email!: string;
}

export class SetSingleSignOnBody implements SetSingleSignOn {
  @IsString()
  @Length(9, LIMITS.issuer)
  readonly issuer!: string;

  @IsString()
  @Length(1, LIMITS.clientId)
  readonly clientId!: string;

  @IsOptional()
  @IsString()
  @Length(1, LIMITS.clientSecret)
  readonly clientSecret?: string | null;

  @IsBoolean()
  readonly asksSecondFactor!: boolean;

  @IsBoolean()
  readonly isOn!: boolean;

  @IsBoolean()
  readonly signsOut!: boolean;

  @IsArray()
  @ArrayMaxSize(LIMITS.domains)
  @IsString({ each: true })
  @Length(3, LIMITS.domain, { each: true })
  readonly domains!: readonly string[];
}
