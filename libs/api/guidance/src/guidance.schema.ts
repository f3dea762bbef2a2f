import { GapAnswerEntity } from './entities/gap-answer.entity';
import { PolicyEntity } from './entities/policy.entity';
import { PolicyGapEntity } from './entities/policy-gap.entity';
import { PolicyVersionEntity } from './entities/policy-version.entity';
import { CreatePolicies1760000520000 } from './migrations/1760000520000-create-policies';

export const GUIDANCE_ENTITIES = [
  PolicyEntity,
  PolicyVersionEntity,
  PolicyGapEntity,
  GapAnswerEntity,
];
export const GUIDANCE_MIGRATIONS = [CreatePolicies1760000520000];
