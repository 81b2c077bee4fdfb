import { describe, test } from 'node:test';
import { cells } from './faults/cells.ts';
import { walk } from './faults/walk.ts';

// Most of a cell is waiting, for a platform's second or for a request's time-out; waiting is done together.
describe('exactly once, and told', { concurrency: 8 }, () => {
  for (const cell of cells) test(cell.title, t => walk(t, cell));
});
