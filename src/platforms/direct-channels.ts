// Messages to a person: their direct channel is opened when they are sent, or looked for.
import { personOf } from '../delivery/direct.ts';
import type { Finding, Outcome } from '../delivery/outcome.ts';
import type { Deliverer, Message, Turns } from '../delivery/platform.ts';

type NotOpened = Exclude<Outcome, { state: 'sent' }>;

type Opening = {
  /** Gives the id of the direct channel with somebody, the same one each time; throws the SDK's error. */
  readonly open: (userId: string) => Promise<string>;
  /** What that error means. */
  readonly outcomeOf: (error: unknown) => NotOpened;
};

/** A deliverer that also reaches people whose direct channel nobody has opened yet. */
export function withDirectChannels(deliverer: Deliverer, { open, outcomeOf }: Opening): Deliverer {
  async function inItsChannel<T>(
    message: Message,
    turns: Turns,
    act: (message: Message) => Promise<T>,
  ): Promise<T | NotOpened> {
    const userId = personOf(message.channel);
    if (userId === null) return act(message);
    let channel: string;
    try {
      channel = await turns.next(() => open(userId));
    } catch (error) {
      return notOpened(outcomeOf(error));
    }
    return act({ ...message, channel });
  }
  return {
    ...deliverer,
    deliver: (message, turns) => inItsChannel(message, turns, opened => deliverer.deliver(opened, turns)),
    find: async (message, search, turns) =>
      asFinding(await inItsChannel(message, turns, opened => deliverer.find(opened, search, turns))),
  };
}

/** Nothing was posted. A channel may be opened twice, so a lost answer is asked for again; and one person is no account. */
function notOpened(outcome: NotOpened): NotOpened {
  const { reason } = outcome;
  if (outcome.state === 'unknown') return { state: 'due', afterMs: null, reason, pause: null };
  if (outcome.state === 'refused') return { state: 'failed', failure: 'other', reason };
  return outcome.state === 'failed' && outcome.failure === 'scope'
    ? { ...outcome, failure: 'other' }
    : outcome;
}

function asFinding(finding: Finding | NotOpened): Finding {
  if (finding.state === 'failed' && finding.failure === 'token')
    return { state: 'failed', failure: 'token', reason: finding.reason };
  if (finding.state === 'failed' || finding.state === 'refused' || finding.state === 'unknown')
    return { state: 'forbidden', reason: finding.reason };
  return finding;
}
