// Requests with a file, whatever else in the process speaks HTTP.
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/**
 * The SDK's own way to ask, with a form as its bytes. The SDK hands a form of Node's to the global dispatcher, which
 * another version of undici takes over as soon as it is loaded, and that one refuses forms that are not its own.
 */
export const askWithWholeBody: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const whole = new Response(init.body);
  const headers = new Headers(init.headers as ConstructorParameters<typeof Headers>[0]);
  headers.set('content-type', whole.headers.get('content-type') ?? 'multipart/form-data');
  return DefaultRestOptions.makeRequest(url, {
    ...init,
    headers: Object.fromEntries(headers),
    body: Buffer.from(await whole.arrayBuffer()),
  });
};
