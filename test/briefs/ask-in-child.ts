// Asks a model in a process of its own, for what only a whole process shows: what is loaded, and what is written out.
// Argument: a `ChildTask` as JSON. The `ChildReport` is sent to the parent.
import { registerHooks } from 'node:module';
import type { Question } from '../../src/briefs/ask-model.ts';
import type { ModelAddress } from '../../src/briefs/providers.ts';

/** What is asked, how often; the model's code is loaded by the first question. */
export type ChildTask = {
  readonly address: ModelAddress;
  readonly question: Question;
  readonly times: number;
};

/** The packages whose code was loaded, and of each answer whether it was a draft. */
export type ChildReport = {
  readonly beforeAsking: readonly string[];
  readonly afterAsking: readonly string[];
  readonly drafts: readonly boolean[];
};

const packages = new Set<string>();
registerHooks({
  load(url, context, nextLoad) {
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
    if (name !== undefined) packages.add(name);
    return nextLoad(url, context);
  },
});

const { address, question, times } = JSON.parse(process.argv[2] ?? '') as ChildTask;
const { createAskModel } = await import('../../src/briefs/ask-model.ts');
const ask = createAskModel(address, {
  timeoutMs: 10_000,
  fetchThrough: fetch,
  signal: new AbortController().signal,
  withoutSecrets: text => text,
});
const beforeAsking = [...packages];
const drafts: boolean[] = [];
while (drafts.length < times) drafts.push((await ask(question)).draft !== null);
process.send?.({ beforeAsking, afterAsking: [...packages], drafts } satisfies ChildReport);
process.disconnect?.();
