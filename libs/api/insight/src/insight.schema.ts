import { ThresholdsAreASetting1760000630100 } from './migrations/1760000630100-thresholds-are-a-setting';
import { CreateThemes1760000630000 } from './migrations/1760000630000-create-themes';

export const INSIGHT_MIGRATIONS = [CreateThemes1760000630000, ThresholdsAreASetting1760000630100];
