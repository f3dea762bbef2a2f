import { Module } from '@nestjs/common';
import { GapChoicesController } from './gaps/gap-choices.controller';
import { GapsController } from './gaps/gaps.controller';
import { GapsService } from './gaps/gaps.service';
import { PoliciesController } from './policies/policies.controller';
import { PoliciesService } from './policies/policies.service';

/** The organisation's own rules, and the questions that ask for another rule. */
@Module({
  controllers: [PoliciesController, GapsController, GapChoicesController],
  providers: [PoliciesService, GapsService],
})
export class GuidanceModule {}
