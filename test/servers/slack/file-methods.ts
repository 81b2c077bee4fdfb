// The Web API's methods about files: https://docs.slack.dev/messaging/working-with-files

import { isObject, type JsonObject, parsedOr } from './json.ts';
import type { Method } from './method.ts';
import { invalidArguments, SlackRefusal } from './refusal.ts';
import { checkThread, stored } from './shapes.ts';

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal#errors, alt_txt_too_large. */
const maxAltChars = 1000;

/** The methods by name. */
export const fileMethods: Record<string, Method> = {
  'files.getUploadURLExternal': {
    token: 'bot',
    scope: 'files:write',
    perMinute: 100,
    run({ workspace, arguments: args, origin }) {
      const { filename, length, alt_txt = '' } = args;
      const missing = ['filename', 'length'].filter(name => !args[name]);
      if (typeof filename !== 'string' || missing.length > 0)
        throw invalidArguments(missing.map(name => `missing required field: ${name}`));
      if (!/^[1-9]\d*$/.test(String(length)))
        throw invalidArguments(['must be a number [json-pointer:/length]']);
      if (String(alt_txt).length > maxAltChars) throw new SlackRefusal('alt_txt_too_large');
      const { file, path } = workspace.files.announce(filename, Number(length), String(alt_txt));
      return { upload_url: origin() + path, file_id: file.id };
    },
  },
  'files.completeUploadExternal': {
    token: 'bot',
    scope: 'files:write',
    perMinute: 100,
    run({ workspace, arguments: args }) {
      const channel = args.channel_id ? workspace.writableChannel(args.channel_id) : undefined;
      if (channel) checkThread(workspace, channel, args.thread_ts);
      const files = namedFiles(args.files).map(({ id, title }) => workspace.files.complete(id, title));
      const told = files.map(({ id, title }) => ({ id, title }));
      if (channel) {
        for (const file of files) file.channels.push(channel.id);
        const message = stored(workspace.nextTs(), { text: args.initial_comment, thread_ts: args.thread_ts });
        workspace.messages(channel.id).push({ ...message, files: told });
      }
      return { files: told };
    },
  },
  'files.info': {
    token: 'bot',
    scope: 'files:read',
    perMinute: 100,
    run: ({ workspace, arguments: args }) => ({ file: workspace.files.look(args.file) }),
  },
};

function namedFiles(given: unknown): JsonObject[] {
  const files = typeof given === 'string' ? parsedOr(given) : given;
  if (!Array.isArray(files) || files.length === 0 || !files.every(isObject))
    throw invalidArguments(['missing required field: files']);
  return files;
}
