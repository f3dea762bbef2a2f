/** Something new in a case, and who may know. Ids only: the page fetches what changed. */
export interface LiveNotice {
  readonly caseId: string;
  readonly seq: number;
  readonly memberIds: readonly string[];
}
