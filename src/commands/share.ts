// Showing a paper to the channel, once however often the button is pressed.
import { cut } from '../digest/cut.ts';
import { literal } from '../digest/inline.ts';
import { oneLine } from '../digest/plain-text.ts';
import { doOnce } from '../store/done-once.ts';
import { stringsOf } from '../strings/strings.ts';
import type { CommandContext } from './command.ts';
import type { Control } from './controls.ts';
import { notice } from './reply.ts';
import { showPaper, withPaper } from './show-paper.ts';

// Long enough for a request that a platform sends again, short enough to show a paper in a second discussion.
const onceWithinMs = 10 * 60_000;
const nameChars = 60;

/** The button under a paper. */
export const share: Control = {
  press: (press, context) =>
    withPaper(press, context, async known => {
      const { database, language, place, asker, now } = context;
      const { asking } = stringsOf(language);
      if (place.channel === null || place.isDirect) return notice(language, asking.noChannel);
      const key = ['share', place.platform, place.channel, known.paper.id, asker.id].join(' ');
      if (!(await doOnce(database, key, now().epochMilliseconds, onceWithinMs)))
        return notice(language, asking.alreadyShared);
      return {
        ...(await showPaper(known, 'card', context, press.language)),
        note: sharerOf(context),
        isPublic: true,
      };
    }),
};

function sharerOf({ asker, language }: CommandContext): string {
  const { asking } = stringsOf(language);
  const name = oneLine(asker.name ?? '');
  return name === '' ? asking.sharedByReader : asking.sharedBy(literal(cut(name, nameChars)));
}
