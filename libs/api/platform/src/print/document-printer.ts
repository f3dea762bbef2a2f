/** A paragraph of a printed document, with what stands before it in bold. */
export interface PrintedFact {
  readonly label: string;
  readonly value: string;
}

/** One table of a printed document; its first row is its heading. */
export interface PrintedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface PrintedSection {
  readonly heading: string;
  readonly facts?: readonly PrintedFact[];
  readonly paragraphs?: readonly string[];
  readonly table?: PrintedTable;
}

/** A document as it is printed: words only, in reading order. */
export interface PrintedDocument {
  readonly title: string;
  readonly facts: readonly PrintedFact[];
  readonly sections: readonly PrintedSection[];
  /** At the foot of each page, before its number. */
  readonly foot: string;
}

/** Makes a tagged PDF that a screen reader reads. The only place that knows which library makes it. */
export abstract class DocumentPrinter {
  abstract print(document: PrintedDocument): Uint8Array;
}
