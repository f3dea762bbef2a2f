import type { Theme } from '../theme';
import { ADULTS_THEMES } from './adults';
import { CHILDREN_THEMES } from './children';

export const THEMES: readonly Theme[] = [...CHILDREN_THEMES, ...ADULTS_THEMES];
