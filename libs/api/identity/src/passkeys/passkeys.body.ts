import {
  PASSKEY_LIMITS,
  type PasskeyMade,
  type PasskeyUsed,
  type RenamePasskey,
} from '@alongside/contracts';
import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsName } from '../people/people.body';

const IsPart = (most: number): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MaxLength(most),
    Matches(/^[A-Za-z0-9_-]+$/, { message: 'This is no answer of a passkey.' }),
  );

export class PasskeyMadeBody implements PasskeyMade {
  @IsPart(PASSKEY_LIMITS.id)
  readonly id!: string;

  @IsPart(PASSKEY_LIMITS.part)
  readonly clientDataJSON!: string;

  @IsPart(PASSKEY_LIMITS.part)
  readonly attestationObject!: string;

  @IsArray()
  @ArrayMaxSize(PASSKEY_LIMITS.transports)
  @IsString({ each: true })
  readonly transports!: readonly string[];
}

export class PasskeyUsedBody implements PasskeyUsed {
  @IsPart(PASSKEY_LIMITS.id)
  readonly id!: string;

  @IsPart(PASSKEY_LIMITS.part)
  readonly clientDataJSON!: string;

  @IsPart(PASSKEY_LIMITS.part)
  readonly authenticatorData!: string;

  @IsPart(PASSKEY_LIMITS.part)
  readonly signature!: string;

  @ValidateIf((_, value: unknown) => value !== null)
  @IsString()
  @MaxLength(100)
  readonly userHandle!: string | null;
}

export class RenamePasskeyBody implements RenamePasskey {
  @IsName()
  @MaxLength(PASSKEY_LIMITS.name)
  readonly name!: string;
}
