/** Answer of `GET /me/calendar`. */
export interface CalendarFeedView {
  /** When the address was made; `null` when there is none. */
  readonly madeAt: string | null;
}

/** Answer of `POST /me/calendar`: the only time that the address is shown. */
export interface NewCalendarFeed {
  readonly madeAt: string;
  readonly address: string;
}
