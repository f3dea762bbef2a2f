import { Contract } from '@alongside/api-platform';
import { type ChangePassword, SIGN_IN_LIMITS } from '@alongside/contracts';
import { Body, Controller, Post } from '@nestjs/common';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { OwnPassword } from './own-password.service';

export class ChangePasswordBody implements ChangePassword {
  @IsString()
  @IsNotEmpty()
  @MaxLength(SIGN_IN_LIMITS.password)
  readonly oldPassword!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(SIGN_IN_LIMITS.password)
  readonly newPassword!: string;
}

@Controller('api/v1/me/password')
export class OwnPasswordController {
  constructor(private readonly passwords: OwnPassword) {}

  @Post()
  @Contract({ summary: 'Change your password', body: 'ChangePassword', status: 204 })
  async change(@Body() body: ChangePasswordBody): Promise<void> {
    await this.passwords.change(body);
  }
}
