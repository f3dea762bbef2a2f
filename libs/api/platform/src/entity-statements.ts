import type { EntityMetadata } from 'typeorm';

/** A statement with its parameters. Its text depends on which columns are given, never on their values. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

type Row = Readonly<Record<string, unknown>>;

interface Given {
  readonly column: string;
  readonly value: unknown;
}

/** The columns that `row` gives, by the names of the database. Throws on a property that is no column. */
function given(metadata: EntityMetadata, row: Row): readonly Given[] {
  return Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .map(([property, value]) => {
      const column = metadata.findColumnWithPropertyName(property);
      if (!column) throw new Error(`${metadata.name} has no ${property}`);
      const isJson = column.type === 'jsonb' && value !== null;
      return { column: `"${column.databaseName}"`, value: isJson ? JSON.stringify(value) : value };
    });
}

/**
 * As TypeORM would insert, from the same entity, but as one constant text: TypeORM names no statement, so
 * that PostgreSQL plans each anew, policies included (docs/decisions/0010-named-statements.md).
 */
export function insertStatement(metadata: EntityMetadata, row: Row): Statement {
  const fields = given(metadata, row);
  const columns = fields.map(({ column }) => column).join(', ');
  const places = fields.map((_, at) => `$${at + 1}`).join(', ');
  return {
    sql: `insert into "${metadata.tableName}" (${columns}) values (${places})`,
    parameters: fields.map(({ value }) => value),
  };
}

/** Changes the rows whose columns equal `where`. */
export function updateStatement(metadata: EntityMetadata, where: Row, changes: Row): Statement {
  const set = given(metadata, changes);
  const found = given(metadata, where);
  const assignments = set.map(({ column }, at) => `${column} = $${at + 1}`).join(', ');
  const conditions = found.map(({ column }, at) => `${column} = $${set.length + at + 1}`);
  return {
    sql: `update "${metadata.tableName}" set ${assignments} where ${conditions.join(' and ')} returning 1`,
    parameters: [...set, ...found].map(({ value }) => value),
  };
}
