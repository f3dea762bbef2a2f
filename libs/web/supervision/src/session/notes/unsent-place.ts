/** Where in the tab's storage the unsent words of a note lie. */
export const placeOf = (itemId: string): string => `unsent-note:${itemId}`;

/** Whether this tab still has words of this note that were never sent. */
export const hasUnsentNote = (itemId: string): boolean =>
  sessionStorage.getItem(placeOf(itemId)) !== null;
