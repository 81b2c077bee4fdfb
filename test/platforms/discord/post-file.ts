// A process that has loaded another undici, as the bot does for Hugging Face, and asked nothing by fetch; it posts a file.
import 'undici';
import { createRest } from '../../../src/platforms/discord/rest.ts';

const [, , apiUrl = '', token = '', channel = ''] = process.argv;
const rest = createRest({ token, apiUrl, requestTimeoutMs: 5000 });
await rest.post(`/channels/${channel}/messages`, {
  body: { content: 'with a file' },
  files: [{ name: 'a.txt', data: Buffer.from('what is in it') }],
});
