import type { Dialect } from './dialects';

/**
 * A query for Power Query whose statement runs whole in the warehouse. PostgreSQL is reached by the connector Excel has for it, the others by
 * the ODBC driver of their makers; where they are, the first lines tell, for the user to fill in.
 */
export const powerQuery = (sql: string, { id, name }: Dialect): string =>
  id === 'postgresql'
    ? letIn(
        ['Server', text('your server')],
        ['Database', text('your database')],
        ['Source', 'PostgreSQL.Database(Server, Database)'],
        ['Result', `Value.NativeQuery(Source, ${text(sql)}, null, [EnableFolding = true])`],
      )
    : letIn(['Driver', text(`dsn=${name}`)], ['Result', `Odbc.Query(Driver, ${text(sql)})`]);

const letIn = (...steps: readonly (readonly [string, string])[]): string =>
  ['let', steps.map(([step, value]) => `    ${step} = ${value}`).join(',\n'), 'in', '    Result'].join('\n');

/** A constant of M: what would begin an escape there is written as one. */
const text = (value: string): string =>
  `"${value.replaceAll('"', '""').replaceAll('#(', '#(#)(').replaceAll('\t', '#(tab)').replaceAll('\n', '#(lf)')}"`;
