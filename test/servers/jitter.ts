// A network between a client and a server on loopback, on which all that is said takes its time, now more, now less.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A running network: the server's origin as it is seen through it. */
export interface JitteryNetwork {
  url: string;
  close(): void;
}

/** Opens a network before a server; each way takes from `leastMs` to `mostMs`, and a connection keeps its order. */
export async function startJitter(
  serverUrl: string,
  { leastMs, mostMs }: { leastMs: number; mostMs: number },
): Promise<JitteryNetwork> {
  const sockets = new Set<Socket>();

  function carry(from: Socket, to: Socket): void {
    let arrivesMs = 0;
    sockets.add(from);
    from.on('data', said => {
      const onItsWayMs = leastMs + Math.random() * (mostMs - leastMs);
      arrivesMs = Math.max(arrivesMs, performance.now() + onItsWayMs);
      setTimeout(() => to.writable && to.write(said), arrivesMs - performance.now());
    });
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    from.on('error', () => to.destroy());
  }

  const network = createServer(client => {
    const server = connect(Number(new URL(serverUrl).port), '127.0.0.1');
    carry(client, server);
    carry(server, client);
  });
  network.listen(0, '127.0.0.1');
  await once(network, 'listening');
  return {
    url: `http://127.0.0.1:${(network.address() as AddressInfo).port}`,
    close() {
      network.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
