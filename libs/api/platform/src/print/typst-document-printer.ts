import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Injectable } from '@nestjs/common';
import { type PrintedDocument, DocumentPrinter } from './document-printer';
import { DOCUMENT_TEMPLATE } from './document-template';

/** PDF/UA-1: every page, heading and table tagged, title and language declared. */
const ACCESSIBLE = { pdfStandard: 'ua-1', pdfTags: true };
/** Still tagged, for words in a script that no font here can show: they stay readable for a screen reader. */
const TAGGED = { pdfTags: true };

/** Prints with Typst, from the data itself and not from a page. */
@Injectable()
export class TypstDocumentPrinter extends DocumentPrinter {
  private compiler: NodeCompiler | undefined;

  print(document: PrintedDocument): Uint8Array {
    this.compiler ??= NodeCompiler.create();
    const { compiler } = this;
    const source = {
      mainFileContent: DOCUMENT_TEMPLATE,
      inputs: { document: JSON.stringify(document) },
    };
    try {
      return asAccessible(compiler, source);
    } finally {
      // What was printed is nobody else's: nothing of it stays in memory.
      compiler.evictCache(0);
    }
  }
}

type Source = Parameters<NodeCompiler['pdf']>[0];

function asAccessible(compiler: NodeCompiler, source: Source): Uint8Array {
  try {
    return compiler.pdf(source, ACCESSIBLE);
  } catch {
    return compiler.pdf(source, TAGGED);
  }
}
