// The tables, as the steps that made them. A step that was released is never changed; a new one is added.
import type { Dialect } from './database.ts';

/** One step: its statements run in one transaction. */
export const migrations: readonly (readonly string[])[] = [
  [
    // A day's list, frozen.
    `CREATE TABLE snapshots (
      date TEXT PRIMARY KEY,
      origin TEXT NOT NULL,
      taken_at BIGINT NOT NULL,
      papers TEXT NOT NULL
    )`,
    // Every paper known, to be found again. The number grows with the date, so that newest first is its order.
    `CREATE TABLE papers (
      number BIGINT PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      date TEXT NOT NULL,
      name TEXT NOT NULL,
      paper TEXT NOT NULL
    )`,
    'CREATE INDEX papers_by_name ON papers (name, number)',
    `CREATE TABLE briefs (
      paper_id TEXT NOT NULL,
      language TEXT NOT NULL,
      brief TEXT NOT NULL,
      PRIMARY KEY (paper_id, language)
    )`,
    // Finished digests; the selection tells for which audience.
    `CREATE TABLE digests (
      date TEXT NOT NULL,
      language TEXT NOT NULL,
      selection TEXT NOT NULL,
      origin TEXT NOT NULL,
      digest TEXT NOT NULL,
      made_at BIGINT NOT NULL,
      PRIMARY KEY (date, language, selection)
    )`,
    // Firings of schedules. A slot is due until its digest is planned, or there is nothing to plan.
    `CREATE TABLE slots (
      destination TEXT NOT NULL,
      fires_at BIGINT NOT NULL,
      state TEXT NOT NULL,
      date TEXT,
      reason TEXT,
      due_at BIGINT NOT NULL,
      PRIMARY KEY (destination, fires_at)
    )`,
    'CREATE INDEX slots_by_state ON slots (state, due_at)',
    // The ledger: what was sent where. One row a message.
    `CREATE TABLE deliveries (
      date TEXT NOT NULL,
      destination TEXT NOT NULL,
      kind TEXT NOT NULL,
      part INTEGER NOT NULL,
      platform TEXT NOT NULL,
      channel TEXT NOT NULL,
      layout TEXT NOT NULL,
      language TEXT NOT NULL,
      selection TEXT NOT NULL,
      notice TEXT,
      state TEXT NOT NULL,
      attempt INTEGER NOT NULL DEFAULT 0,
      due_at BIGINT NOT NULL,
      message_id TEXT,
      reason TEXT,
      failure TEXT,
      again INTEGER NOT NULL DEFAULT 0,
      changed_at BIGINT NOT NULL,
      PRIMARY KEY (date, destination, kind, part)
    )`,
    'CREATE INDEX deliveries_by_state ON deliveries (state, due_at)',
    // Small facts about the outside, such as which commands were registered.
    'CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
  ],
  [
    // A brief is kept by who wrote it and with which prompt; what a file brought has neither.
    'ALTER TABLE briefs RENAME TO briefs_before',
    `CREATE TABLE briefs (
      paper_id TEXT NOT NULL,
      language TEXT NOT NULL,
      model TEXT NOT NULL,
      prompt_version TEXT NOT NULL,
      brief TEXT NOT NULL,
      made_at BIGINT NOT NULL,
      PRIMARY KEY (paper_id, language, model, prompt_version)
    )`,
    `INSERT INTO briefs (paper_id, language, model, prompt_version, brief, made_at)
     SELECT paper_id, language, '', '', brief, 0 FROM briefs_before`,
    'DROP TABLE briefs_before',
    // What a model was asked for on a day, and what that came to.
    `CREATE TABLE model_usage (
      day TEXT NOT NULL,
      model TEXT NOT NULL,
      requests BIGINT NOT NULL,
      input_tokens BIGINT NOT NULL,
      output_tokens BIGINT NOT NULL,
      cost_usd DOUBLE PRECISION NOT NULL,
      PRIMARY KEY (day, model)
    )`,
    // Pictures of papers that were fetched and found good, by their file's name.
    `CREATE TABLE images (
      paper_id TEXT PRIMARY KEY,
      url TEXT NOT NULL,
      file TEXT NOT NULL UNIQUE
    )`,
  ],
  [
    // What sending needs to know to send exactly once, and what became of each message, line by line.
    `ALTER TABLE deliveries ADD COLUMN form TEXT NOT NULL DEFAULT 'full'`,
    'ALTER TABLE deliveries ADD COLUMN asked_at BIGINT',
    'ALTER TABLE deliveries ADD COLUMN planned_at BIGINT NOT NULL DEFAULT 0',
    `ALTER TABLE deliveries ADD COLUMN history TEXT NOT NULL DEFAULT ''`,
    'UPDATE deliveries SET planned_at = changed_at',
    `UPDATE deliveries SET asked_at = changed_at WHERE state IN ('sending', 'unknown')`,
    'DROP INDEX deliveries_by_state',
    `CREATE INDEX outbox ON deliveries (platform, due_at) WHERE state IN ('due', 'sending', 'unknown')`,
    'CREATE INDEX deliveries_by_change ON deliveries (changed_at)',
    // Slots of one audience get the same digest and are planned together.
    `ALTER TABLE slots ADD COLUMN audience TEXT NOT NULL DEFAULT ''`,
    'DROP INDEX slots_by_state',
    `CREATE INDEX due_slots ON slots (audience, fires_at) WHERE state = 'due'`,
    // Where digests go: since when Paperboy knows the schedule, and whether posting is paused.
    `CREATE TABLE destinations (
      name TEXT PRIMARY KEY,
      schedule TEXT NOT NULL,
      since BIGINT NOT NULL,
      seen_at BIGINT NOT NULL,
      failures INTEGER NOT NULL DEFAULT 0,
      paused_at BIGINT,
      failure TEXT
    )`,
  ],
  [
    // Channels that were subscribed from the chat.
    `CREATE TABLE subscriptions (
      name TEXT PRIMARY KEY,
      platform TEXT NOT NULL,
      workspace TEXT NOT NULL,
      channel TEXT NOT NULL,
      channel_name TEXT,
      is_private INTEGER NOT NULL,
      edition TEXT NOT NULL,
      schedule TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      language TEXT NOT NULL,
      layout TEXT NOT NULL,
      top INTEGER NOT NULL,
      filter TEXT NOT NULL,
      made_by TEXT NOT NULL,
      made_at BIGINT NOT NULL
    )`,
    // Begun in the chat, and not confirmed yet.
    `CREATE TABLE drafts (
      id TEXT PRIMARY KEY,
      platform TEXT NOT NULL,
      user_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      content TEXT NOT NULL,
      made_at BIGINT NOT NULL
    )`,
    // A reader's own papers, and what a reader follows.
    `CREATE TABLE saved_papers (
      platform TEXT NOT NULL,
      user_id TEXT NOT NULL,
      paper_id TEXT NOT NULL,
      saved_at BIGINT NOT NULL,
      PRIMARY KEY (platform, user_id, paper_id)
    )`,
    `CREATE TABLE follows (
      platform TEXT NOT NULL,
      user_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      words TEXT NOT NULL,
      language TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      channel TEXT NOT NULL,
      made_at BIGINT NOT NULL,
      PRIMARY KEY (platform, user_id, kind, words)
    )`,
    // Requests that were answered, so that none does anything twice.
    'CREATE TABLE done_once (name TEXT PRIMARY KEY, done_at BIGINT NOT NULL)',
    'CREATE INDEX done_once_by_time ON done_once (done_at)',
    // When nobody wants a message any more, where that is earlier than for all others.
    'ALTER TABLE deliveries ADD COLUMN late_at BIGINT',
    // From here on the search index has authors, votes, and words that a query with a slip in it may have meant.
    `DELETE FROM facts WHERE name = 'search-index'`,
  ],
];

/** The version of the tables since which the search index is as it is here; an older one is made anew, and filled again. */
export const searchIndexSince = 4;

/** The full-text index, without a copy of the text, and its words; each database has its own. */
export const searchIndex: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: [
    'DROP TABLE IF EXISTS paper_index',
    // Where a token stands within its place is not kept, which would take more than half of the index.
    `CREATE VIRTUAL TABLE paper_index USING fts5(
      words, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0'
    )`,
    'CREATE TABLE paper_words (word TEXT PRIMARY KEY) WITHOUT ROWID',
  ],
  postgres: [
    'DROP TABLE IF EXISTS paper_index',
    'CREATE TABLE paper_index (number BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)',
    'CREATE INDEX paper_index_by_word ON paper_index USING GIN (words)',
    'CREATE TABLE paper_words (word TEXT COLLATE "C" PRIMARY KEY)',
  ],
};
