// What mends a fault, told by where it is and to whom.
import { isReader, isSubscribed } from '../delivery/destination.ts';
import { isToSubscriber } from '../delivery/notices.ts';
import type { FailureKind } from '../delivery/outcome.ts';
import { type Permission, permissionsFor } from '../delivery/permission.ts';
import type { Layout } from '../delivery/platform.ts';
import type { Strings } from './strings.ts';

/** A fault, as far as it is known. */
export type Fault = {
  readonly failure: FailureKind;
  /** The destination's name. */
  readonly destination: string;
  readonly platform: string;
  readonly layout: Layout;
  /** Which message of a post it stopped, from 0; `null` for any. */
  readonly part: number | null;
};

/** What ends the subscription of a channel. */
const unsubscribeCommand = (name: string): string => `npm start -- unsubscribe ${name}`;

/** What the operator does about a fault. */
export function fixFor(fault: Fault, strings: Strings): string {
  const { failure, destination } = fault;
  const { fixes, otherFixes } = strings;
  const isDirect = isReader(destination) || isToSubscriber(destination);
  if (failure === 'no-permission') return permissionFix(fault, strings);
  if (isDirect && (failure === 'channel-not-found' || failure === 'unseen'))
    return otherFixes.direct[failure];
  if (isSubscribed(destination) && (failure === 'channel-not-found' || failure === 'archived'))
    return otherFixes.subscribed[failure](unsubscribeCommand(destination));
  return fixes[failure];
}

/** What somebody in the channel does about it, who has neither the configuration nor the command line. */
export function fixInChat(fault: Fault, strings: Strings): string {
  const { failure } = fault;
  const { fixes, otherFixes } = strings;
  switch (failure) {
    case 'no-permission':
      return permissionFix(fault, strings);
    case 'not-in-channel':
    case 'restricted':
      return fixes[failure];
    case 'channel-not-found':
    case 'archived':
      return otherFixes.inChat[failure];
    default:
      return otherFixes.askOperator;
  }
}

/** Discord does not tell which permission is missing. */
function permissionFix({ layout, part, platform }: Fault, strings: Strings): string {
  if (platform !== 'discord' || layout !== 'thread') return strings.fixes['no-permission'];
  return strings.otherFixes.permissions(permissionNames(permissionsFor(layout, part), strings));
}

const permissionNames = (permissions: readonly Permission[], { subscriptions }: Strings): string =>
  permissions.map(permission => subscriptions.permissions[permission]).join(', ');
