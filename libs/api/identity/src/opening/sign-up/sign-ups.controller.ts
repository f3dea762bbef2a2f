import { Contract, NotFound, PlatformSettings, Public } from '@alongside/api-platform';
import type { SignUp } from '@alongside/contracts';
import { isEmailAddress } from '@alongside/domain';
import { Body, type CanActivate, Controller, Injectable, Post, UseGuards } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, ValidateBy } from 'class-validator';
import { IsName } from '../../people/people.body';
import { SignUps } from './sign-ups.service';

const ADDRESS_WANTED = 'Write your work e-mail address, such as ada@example.org.';

const IsAddress = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isAddress',
      validator: { validate: (value) => typeof value === 'string' && isEmailAddress(value) },
    },
    { message: ADDRESS_WANTED },
  );

export class SignUpBody implements SignUp {
  @IsName()
  readonly organisation!: string;

  @IsName()
  readonly name!: string;

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString({ message: ADDRESS_WANTED })
  @IsAddress()
  readonly email!: string;
}

/** Where the operator does not allow it, there is no such thing. */
@Injectable()
export class SignUpAllowed implements CanActivate {
  constructor(private readonly settings: PlatformSettings) {}

  canActivate(): boolean {
    if (this.settings.allowsSignUp !== true) throw new NotFound();
    return true;
  }
}

@Controller('api/v1/sign-ups')
@UseGuards(SignUpAllowed)
export class SignUpsController {
  constructor(private readonly signUps: SignUps) {}

  @Public()
  @Post()
  @Contract({
    summary: 'Ask to open an organisation; says nothing about the address',
    body: 'SignUp',
    status: 204,
  })
  async ask(@Body() body: SignUpBody): Promise<void> {
    await this.signUps.ask(body);
  }
}
