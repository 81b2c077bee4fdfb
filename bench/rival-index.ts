// FTS5 with its own tokenizers over the plain text of papers, to compare with.
import { DatabaseSync } from 'node:sqlite';

/** What a rival holds of a paper. */
export type PlainText = {
  readonly number: number;
  readonly title: string;
  readonly brief: string;
  readonly abstract: string;
};

/** FTS5's tokenizers, as their authors advise to use them: https://www.sqlite.org/fts5.html#tokenizers */
export const tokenizers = { unicode61: 'unicode61', trigram: 'trigram' } as const;

/** An index over title, brief and abstract. */
export type Rival = {
  add(papers: Iterable<PlainText>): void;
  /** The numbers of the ten newest with all words, or of the ten best by its own rank with a title counted tenfold. */
  ask(words: string, order: 'newest' | 'rank'): number[];
  megabytes(): number;
  close(): void;
};

/** Opens an empty index. */
export function openRival(tokenizer: keyof typeof tokenizers, file: string): Rival {
  const database = new DatabaseSync(file);
  database.exec(
    `PRAGMA journal_mode=WAL; CREATE VIRTUAL TABLE rival USING fts5(
       title, brief, abstract, content='', contentless_delete=1, tokenize='${tokenizers[tokenizer]}'
     )`,
  );
  const insert = database.prepare('INSERT INTO rival (rowid, title, brief, abstract) VALUES (?, ?, ?, ?)');
  const select = {
    newest: database.prepare('SELECT rowid FROM rival WHERE rival MATCH ? ORDER BY rowid DESC LIMIT 10'),
    rank: database.prepare(
      'SELECT rowid FROM rival WHERE rival MATCH ? ORDER BY bm25(rival, 10, 3, 1), rowid DESC LIMIT 10',
    ),
  };
  return {
    add(papers) {
      database.exec('BEGIN');
      for (const { number, title, brief, abstract } of papers) insert.run(number, title, brief, abstract);
      database.exec('COMMIT');
    },
    ask: (words, order) => select[order].all(wordsOf(words, tokenizer)).map(row => Number(row.rowid)),
    megabytes: () => sizeOf(database, 'rival%'),
    close: () => database.close(),
  };
}

/** The pages of some tables, in MB of a million bytes: https://www.sqlite.org/dbstat.html */
export const sizeOf = (database: DatabaseSync, ...names: string[]): number =>
  names.reduce((sum, name) => {
    const row = database.prepare('SELECT SUM(pgsize) AS bytes FROM dbstat WHERE name LIKE ?').get(name);
    return sum + Number(row?.bytes ?? 0) / 1e6;
  }, 0);

/** Every word as a phrase; with `unicode61` its end is open. */
function wordsOf(text: string, tokenizer: keyof typeof tokenizers): string {
  const words = text.split(/\s+/).filter(word => word !== '');
  return words
    .map(word => `"${word.replaceAll('"', '""')}"${tokenizer === 'unicode61' ? '*' : ''}`)
    .join(' AND ');
}
