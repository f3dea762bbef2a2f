import { NotFound } from '@alongside/api-platform';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** The number of a thing in a timeline; what is no number is not there. */
@Injectable()
export class SeqPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new NotFound();
    return Number(text);
  }
}
