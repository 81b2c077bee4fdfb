// The options of `/papers subscribe`, each with what it takes.
import { readDays } from '../../subscriptions/days.ts';
import { settingChars } from '../../subscriptions/settings.ts';
import { readTime } from '../../subscriptions/times.ts';
import { readZone, zonesMeant } from '../../subscriptions/zones.ts';
import type { CommandOption } from '../command.ts';
import { maxChoices } from '../reply.ts';
import { languageCalled, layoutCalled } from './other-names.ts';
import { dayChoices, editionChoices, languageChoices, layoutChoices } from './setting-choices.ts';

// A wrong text is told of by the command, with what would be right; here only what names no option is asked about.
const isShort = (name: keyof typeof settingChars) => (text: string) => text.length <= settingChars[name];

/** In the order in which a word without a name is offered to them. */
export const settingOptions: readonly CommandOption[] = [
  {
    name: 'time',
    maxChars: settingChars.time,
    accepts: text => readTime(text) !== null,
    maxWords: 3,
    example: '09:00',
  },
  {
    name: 'days',
    maxChars: settingChars.days,
    accepts: text => readDays(text) !== null,
    maxWords: 7,
    // Others can be written as well, such as mon,wed,fri.
    async suggest(typed, { language }) {
      const wanted = typed.trim().toLowerCase();
      const usual = dayChoices('day', language);
      const found = usual.filter(({ label, value }) =>
        [label.toLowerCase(), value].some(text => text.includes(wanted)),
      );
      return found.length > 0 || readDays(typed) === null ? found : [{ label: typed, value: typed }];
    },
    example: 'weekdays',
  },
  {
    name: 'language',
    maxChars: settingChars.language,
    accepts: text => languageChoices().some(({ value }) => value === text),
    choices: languageChoices,
    called: languageCalled,
    example: 'ko',
  },
  {
    name: 'layout',
    maxChars: settingChars.layout,
    accepts: text => layoutChoices('en').some(({ value }) => value === text),
    choices: layoutChoices,
    called: layoutCalled,
    example: 'compact',
  },
  {
    name: 'edition',
    maxChars: settingChars.edition,
    accepts: text => editionChoices('en').some(({ value }) => value === text),
    choices: editionChoices,
    example: 'week',
  },
  {
    name: 'zone',
    maxChars: settingChars.zone,
    accepts: text => readZone(text) !== null,
    maxWords: 3,
    example: 'Asia/Seoul',
    async suggest(typed) {
      const zones = Intl.supportedValuesOf('timeZone');
      const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
      const found = zones.filter(zone => zone.toLowerCase().includes(wanted));
      return [...new Set([...(wanted === '' ? [] : zonesMeant(typed)), ...found])]
        .slice(0, maxChoices)
        .map(zone => ({ label: zone, value: zone }));
    },
  },
  {
    name: 'top',
    maxChars: settingChars.top,
    range: { min: 1, max: 10 },
    accepts: text => /^\d{1,2}$/.test(text),
    // A number alone may as well be the hour.
    isNamed: true,
    example: '5',
  },
  {
    name: 'keywords',
    maxChars: settingChars.keywords,
    accepts: isShort('keywords'),
    isNamed: true,
    example: 'diffusion,확산',
  },
  {
    name: 'authors',
    maxChars: settingChars.authors,
    accepts: isShort('authors'),
    isNamed: true,
    example: '"Yann LeCun"',
  },
  {
    name: 'minvotes',
    maxChars: settingChars.minvotes,
    range: { min: 0, max: 99_999 },
    accepts: isShort('minvotes'),
    isNamed: true,
    example: '10',
  },
];
