import type { AcceptInvitation, Invite, LookAtInvitation } from '@alongside/contracts';
import { SIGN_IN_LIMITS } from '@alongside/contracts';
import { type Role, ROLES } from '@alongside/domain';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { IsName } from './people.body';

const TOKEN = 100;
const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;

export class InviteBody implements Invite {
  @IsName()
  readonly name!: string;

  @Transform(trimmed)
  @IsEmail()
  @MaxLength(SIGN_IN_LIMITS.email)
  readonly email!: string;

  @IsOptional()
  @IsUUID()
  readonly teamId?: string | null;

  @IsArray()
  @ArrayMaxSize(ROLES.length)
  @IsIn(ROLES, { each: true })
  readonly roles!: readonly Role[];
}

export class LookAtInvitationBody implements LookAtInvitation {
  @IsString()
  @IsNotEmpty()
  @MaxLength(TOKEN)
  readonly token!: string;
}

export class AcceptInvitationBody extends LookAtInvitationBody implements AcceptInvitation {
  @IsName()
  readonly name!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(SIGN_IN_LIMITS.password)
  readonly password!: string;
}
