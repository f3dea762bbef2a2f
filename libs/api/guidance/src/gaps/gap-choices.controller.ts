import { Contract } from '@alongside/api-platform';
import type { GapChoices } from '@alongside/contracts';
import { Controller, Get } from '@nestjs/common';
import { GapsService } from './gaps.service';

@Controller('api/v1/policy-gap-choices')
export class GapChoicesController {
  constructor(private readonly gaps: GapsService) {}

  @Get()
  @Contract({ summary: 'Who can own a policy gap, and about which units', answer: 'GapChoices' })
  read(): Promise<GapChoices> {
    return this.gaps.choices();
  }
}
