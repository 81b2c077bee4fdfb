// The fault matrix: what goes wrong with a post, what every channel holds in the end, and what the operator reads.
import { accountCells } from './accounts.ts';
import { doubtCells } from './doubt.ts';
import { rateCells } from './rates.ts';
import { refusalCells } from './refusals.ts';
import type { Cell } from './stage.ts';
import { unseenCells } from './unseen.ts';

/** Every one on both platforms. */
export const cells: readonly Cell[] = [
  ...rateCells,
  ...doubtCells,
  ...unseenCells,
  ...refusalCells,
  ...accountCells,
];
