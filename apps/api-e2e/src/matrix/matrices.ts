import type { OrganisationBuilder, TestApi } from '@alongside/api-testing';
import { fullRecord } from '../full-record';
import { libraryRecord } from '../library-record';
import type { Operation } from '../openapi';
import { pairRecord } from '../pair-record';
import { peopleRecord } from '../people-record';
import { themesRecord } from '../themes-record';
import { CASE_LINES } from './case-lines';
import { LIBRARY_LINES, THEME_LINES } from './library-lines';
import type { Lines } from './lines';
import { PEOPLE_LINES } from './people-lines';
import { SUPERVISION_LINES } from './supervision-lines';

/** A matrix of permissions: its operations, and something of everything that their addresses can name. */
export interface MatrixPart {
  readonly name: string;
  readonly lines: Lines;
  readonly record: (api: TestApi, own: OrganisationBuilder) => Promise<object>;
}

/** All of them. An operation of the API stands in one of them, or in the list of what is open to everybody. */
export const MATRICES: readonly MatrixPart[] = [
  { name: 'cases', lines: CASE_LINES, record: fullRecord },
  { name: 'people', lines: PEOPLE_LINES, record: peopleRecord },
  { name: 'supervision', lines: SUPERVISION_LINES, record: pairRecord },
  { name: 'library', lines: LIBRARY_LINES, record: libraryRecord },
  { name: 'themes', lines: THEME_LINES, record: themesRecord },
];

/** The matrices that have a line for this operation: one, or none when it is open to everybody. */
export const matricesOf = ({ name }: Pick<Operation, 'name'>): readonly MatrixPart[] =>
  MATRICES.filter(({ lines }) => Object.hasOwn(lines, name));
