/** Where a supervision session stands. A moved or cancelled one has another in its place. */
export const SESSION_STATUSES = ['scheduled', 'in_session', 'held', 'moved', 'cancelled'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];
