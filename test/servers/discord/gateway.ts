// Discord's gateway, version 10: https://discord.com/developers/docs/events/gateway

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes as Close, GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { isRecord } from './form.ts';
import { wireGuild } from './guild.ts';
import type { DiscordState } from './state.ts';

/** An application without verification may not ask for these. */
const privileged =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
/** After these the session is gone: a client that resumes it is told so. */
const sessionEnding: readonly number[] = [Close.InvalidSeq, Close.SessionTimedOut];
const heartbeatIntervalMs = 41_250;

/** The gateway as the rest of the server uses it. */
export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends an event to every session, kept for those that resume; throws when there is none. */
  dispatch(event: string, data: unknown): void;
  /** The same, but only to sessions that asked for guilds' events; to none is fine. */
  dispatchToGuilds(event: string, data: unknown): void;
  /** Closes connections with the code, or without one cuts them; 4007 and 4009 end the sessions too. */
  drop(code?: number, which?: Which): void;
  /** Asks clients to connect again and resume, as Discord does from time to time (Reconnect, op 7). */
  askToReconnect(which?: Which): void;
  /** Ends sessions for good: nothing is kept for them (Invalid Session, op 9, `d` false). */
  invalidate(which?: Which): void;
  /** Sessions with an open connection. */
  readonly connected: number;
}

/** Whom it meets: every connection, by default, or the one that has been there longest. */
export type Which = 'all' | 'oldest';

interface Session {
  id: string;
  intents: number;
  shard: unknown;
  /** Every event sent; the place in the list is the sequence number less one. */
  events: string[];
  socket: WebSocket | undefined;
}

/** A gateway that lets in the state's token. */
export function createGateway(state: DiscordState): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();

  function send(session: Session, t: string, d: unknown): void {
    const event = JSON.stringify({ op: Op.Dispatch, s: session.events.length + 1, t, d });
    session.events.push(event);
    session.socket?.send(event);
  }

  function identify(socket: WebSocket, data: Record<string, unknown>): Session | undefined {
    const intents = Number(data.intents);
    if (!isOwnToken(data.token)) socket.close(Close.AuthenticationFailed, 'Authentication failed.');
    else if (!Number.isInteger(intents)) socket.close(Close.InvalidIntents, 'Invalid intent(s).');
    else if ((intents & privileged) !== 0) socket.close(Close.DisallowedIntents, 'Disallowed intent(s).');
    else {
      const session = { id: state.newId(), intents, shard: data.shard ?? [0, 1], events: [], socket };
      sessions.set(session.id, session);
      greet(session);
      return session;
    }
    return undefined;
  }

  function greet(session: Session): void {
    const guildIds = new Set([...state.channels.values()].flatMap(({ guildId }) => guildId ?? []));
    send(session, 'READY', {
      v: 10,
      user: state.user,
      guilds: [...guildIds].map(id => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: state.gatewayUrl(),
      shard: session.shard,
      application: { id: state.applicationId, flags: 0 },
    });
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    for (const id of guildIds) send(session, 'GUILD_CREATE', wireGuild(state, id));
  }

  function resume(socket: WebSocket, data: Record<string, unknown>): Session | undefined {
    const session = sessions.get(String(data.session_id));
    if (!isOwnToken(data.token)) {
      socket.close(Close.AuthenticationFailed, 'Authentication failed.');
      return undefined;
    }
    if (!session) {
      socket.send(JSON.stringify({ op: Op.InvalidSession, d: false }));
      return undefined;
    }
    session.socket = socket;
    for (const event of session.events.slice(Number(data.seq))) socket.send(event);
    send(session, 'RESUMED', {});
    return session;
  }

  const socketsOf = (which: Which): WebSocket[] =>
    [...server.clients].slice(0, which === 'oldest' ? 1 : undefined);

  function sendTo(which: Which, packet: { op: number; d: unknown }): void {
    for (const socket of socketsOf(which)) socket.send(JSON.stringify(packet));
  }

  function endSessions(which: Which): void {
    const sockets = socketsOf(which);
    // One that is away ends with all the others.
    for (const { id, socket } of sessions.values())
      if (which === 'all' || (socket && sockets.includes(socket))) sessions.delete(id);
  }

  function isOwnToken(token: unknown): boolean {
    return typeof token === 'string' && token.replace(/^Bot /, '') === state.token;
  }

  server.on('connection', (socket: WebSocket) => {
    let session: Session | undefined;
    socket.send(JSON.stringify({ op: Op.Hello, d: { heartbeat_interval: heartbeatIntervalMs } }));
    socket.on('message', raw => {
      const packet = parsePacket(String(raw));
      if (!packet) socket.close(Close.DecodeError, 'Error while decoding payload.');
      else if (packet.op === Op.Heartbeat) socket.send(JSON.stringify({ op: Op.HeartbeatAck }));
      else if (packet.op === Op.Identify || packet.op === Op.Resume) {
        if (session) socket.close(Close.AlreadyAuthenticated, 'Already authenticated.');
        else session = (packet.op === Op.Identify ? identify : resume)(socket, packet.d);
      } else if (!session) socket.close(Close.NotAuthenticated, 'Not authenticated.');
      else if (packet.op !== Op.PresenceUpdate) socket.close(Close.UnknownOpcode, 'Unknown opcode.');
    });
    socket.on('close', code => {
      if (!session || session.socket !== socket) return;
      session.socket = undefined;
      // A client that closes with these codes ends its session.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
    });
    socket.on('error', () => socket.terminate());
  });

  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, client => server.emit('connection', client, request)),
    dispatch(event, data) {
      if (sessions.size === 0) throw new Error(`no client is connected to take ${event}`);
      for (const session of sessions.values()) send(session, event, data);
    },
    dispatchToGuilds(event, data) {
      for (const session of sessions.values()) {
        if ((session.intents & GatewayIntentBits.Guilds) !== 0) send(session, event, data);
      }
    },
    drop(code, which = 'all') {
      if (code !== undefined && sessionEnding.includes(code)) endSessions(which);
      for (const client of socketsOf(which)) {
        if (code === undefined) client.terminate();
        else client.close(code);
      }
    },
    askToReconnect: (which = 'all') => sendTo(which, { op: Op.Reconnect, d: null }),
    invalidate(which = 'all') {
      endSessions(which);
      sendTo(which, { op: Op.InvalidSession, d: false });
    },
    get connected() {
      return [...sessions.values()].filter(session => session.socket !== undefined).length;
    },
  };
}

function parsePacket(raw: string): { op: number; d: Record<string, unknown> } | undefined {
  try {
    const packet: unknown = JSON.parse(raw);
    if (!isRecord(packet) || typeof packet.op !== 'number') return undefined;
    return { op: packet.op, d: isRecord(packet.d) ? packet.d : {} };
  } catch {
    return undefined;
  }
}
