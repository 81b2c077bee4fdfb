// A server of pictures on loopback whose answers may be written piece by piece.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { gif } from './pictures.ts';

/** Answers one request. */
export type PictureHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** A running server: its origin, its port, and every request in order. */
export type PictureServer = {
  readonly url: string;
  readonly port: number;
  readonly requests: readonly IncomingMessage[];
};

/** Answers with a GIF. */
export const answerGif: PictureHandler = (_request, response) => void response.end(gif);

/** Starts a server on a free port of 127.0.0.1; it ends with the test, and so does every connection to it. */
export async function servePictures(
  t: TestContext,
  handler: PictureHandler = answerGif,
): Promise<PictureServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    handler(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, requests };
}
