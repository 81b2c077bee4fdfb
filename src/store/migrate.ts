// Bringing the tables of a database up to date.
import type { Database, Dialect } from './database.ts';
import { migrations, searchIndex, searchIndexSince } from './migrations.ts';

/**
 * Text is put in order by its bytes, as SQLite does it, whatever the language of the Postgres.
 * https://www.postgresql.org/docs/current/collation.html#COLLATION-MANAGING-PREDEFINED
 */
const inDialect = (statement: string, dialect: Dialect): string =>
  dialect === 'sqlite' ? statement : statement.replace(/\bTEXT\b/g, 'TEXT COLLATE "C"');

/**
 * Runs the steps that the database does not have yet.
 * @throws when a newer program has changed the database already
 */
export async function migrate(database: Database): Promise<void> {
  await database.tx(async sql => {
    await sql.all('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
    const [row] = await sql.all<{ version: number }>('SELECT version FROM schema_version');
    const version = row?.version ?? 0;
    if (version > migrations.length)
      throw new Error(
        `The data was written by a newer Paperboy (version ${version} of the tables, this one knows ${migrations.length}): update Paperboy`,
      );
    if (version === 0) await sql.all('INSERT INTO schema_version (version) VALUES (0)');
    if (version < searchIndexSince)
      for (const statement of searchIndex[sql.dialect]) await sql.all(statement);
    for (const statement of migrations.slice(version).flat())
      await sql.all(inDialect(statement, sql.dialect));
    await sql.all('UPDATE schema_version SET version = $1', migrations.length);
  });
}
