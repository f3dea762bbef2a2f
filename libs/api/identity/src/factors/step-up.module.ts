import { Module } from '@nestjs/common';
import { FactorStore } from './factor-store';
import { RecentFactor } from './recent-factor.guard';

/** What asks for a fresh proof, for every module whose operations want one. */
@Module({ providers: [FactorStore, RecentFactor], exports: [FactorStore, RecentFactor] })
export class StepUpModule {}
