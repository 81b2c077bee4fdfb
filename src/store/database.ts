// The port behind which a SQL database stands: one SQL text for every dialect.

/** What a parameter or a column may hold. Instants are epoch milliseconds, dates `YYYY-MM-DD`, structures JSON text. */
export type SqlValue = string | number | null;

/** A row by column name. */
export type Row = Readonly<Record<string, SqlValue>>;

/** What tells databases apart where one SQL text does not do: types of the catalog, and the search index. */
export type Dialect = 'sqlite' | 'postgres';

/** Something that runs statements: a database, or a transaction on it. */
export type Sql = {
  readonly dialect: Dialect;
  /**
   * Runs one statement and gives its rows (those of `RETURNING` too).
   * @param statement with `$1`, `$2`, … for the parameters
   */
  all<R extends Row = Row>(statement: string, ...parameters: SqlValue[]): Promise<R[]>;
};

/** A database. */
export type Database = Sql & {
  /**
   * Runs the work in a transaction that writes from its start: one at a time, over all processes on the same data. When
   * it throws, nothing of it remains; it may be begun again where the database broke it off. Work must use the `Sql` it is given; on SQLite, statements on the database itself
   * wait until it is over.
   */
  tx<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};
