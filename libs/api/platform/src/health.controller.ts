import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AuthDatabase } from './auth-database';
import { Public } from './signed-in.guard';

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly database: AuthDatabase) {}

  /** Whether the process answers at all. */
  @Public()
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Whether it can serve people: the database answers. */
  @Public()
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.query('select 1', []).catch(() => {
      throw new ServiceUnavailableException();
    });
    return { status: 'ok' };
  }
}
