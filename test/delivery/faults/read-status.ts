// What `status` says, as the operator reads it.
import type { App } from '../../../src/app.ts';
import { showStatus } from '../../../src/cli/status.ts';
import { ko } from '../../../src/strings/ko.ts';

/** The lines below a heading, to the next. */
export async function readStatus(app: App, heading: 'open' | 'paused' | 'next'): Promise<string[]> {
  const lines: string[] = [];
  const out = (text: string) => void lines.push(...text.split('\n'));
  await showStatus(app, { out, err: out });
  const begin = lines.indexOf(ko.status[heading]);
  if (begin === -1) return [];
  const rest = lines.slice(begin + 1);
  const end = rest.findIndex(line => !line.startsWith(' '));
  return (end === -1 ? rest : rest.slice(0, end)).map(line => line.trim());
}
