/** Whose voice: the practitioner's mark is a circle, the supervisor's a diamond, so that both survive greyscale. */
export type Voice = 'practitioner' | 'supervisor' | 'other';
