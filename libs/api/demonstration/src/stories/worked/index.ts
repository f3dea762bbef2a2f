import type { WorkedText } from '../worked-case';
import { C01 } from './c01';
import { C03 } from './c03';
import { C04 } from './c04';
import { C05 } from './c05';
import { C06 } from './c06';
import { C08 } from './c08';
import { C09 } from './c09';
import { C10 } from './c10';
import { C11 } from './c11';
import { C13 } from './c13';
import { C15 } from './c15';
import { C17 } from './c17';

/** The twelve worked cases in the words of those involved, by the id of the case. */
export const WORKED_TEXTS: Readonly<Record<string, WorkedText>> = {
  C01,
  C03,
  C04,
  C05,
  C06,
  C08,
  C09,
  C10,
  C11,
  C13,
  C15,
  C17,
};
