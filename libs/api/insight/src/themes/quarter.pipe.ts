import { NotFound } from '@alongside/api-platform';
import type { Quarter } from '@alongside/domain';
import { Injectable, type PipeTransform } from '@nestjs/common';

const QUARTER = /^\d{4}-Q[1-4]$/;
const isQuarter = (text: string): text is Quarter => QUARTER.test(text);

/** A quarter in an address; throws NotFound for anything else, as for a quarter that was not published. */
@Injectable()
export class QuarterPipe implements PipeTransform<string, Quarter> {
  transform(text: string): Quarter {
    if (isQuarter(text)) return text;
    throw new NotFound();
  }
}
