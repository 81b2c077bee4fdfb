// A person of the workspace, as users.info tells of them: https://docs.slack.dev/reference/objects/user-object

import type { JsonObject } from './json.ts';
import { team } from './names.ts';

/** What a test can say of a person. */
export interface Person {
  id: string;
  name: string;
  realName: string;
  /** IETF, as in `ko-KR`; told only where it is asked for. */
  locale: string;
  /** The IANA name of their time zone. */
  tz: string;
  isAdmin: boolean;
  isOwner: boolean;
  /** A guest. */
  isRestricted: boolean;
  isBot: boolean;
  /** Deactivated. */
  deleted: boolean;
}

/** Who is to be known; the rest is an ordinary member in Seoul whose Slack is in English. */
export type NewPerson = Partial<Person> & { id: string };

/** The person with everything a test left unsaid. */
export function newPerson(told: NewPerson): Person {
  return {
    name: told.id.toLowerCase(),
    realName: `Person ${told.id}`,
    locale: 'en-US',
    tz: 'Asia/Seoul',
    isAdmin: false,
    isOwner: false,
    isRestricted: false,
    isBot: false,
    deleted: false,
    ...told,
  };
}

/** The user object; `at` (ms) decides between standard and summer time. */
export function userObject(person: Person, at: number, withLocale: boolean): JsonObject {
  const { id, name, realName, locale, tz } = person;
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(tz);
  const label = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'long' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  return {
    id,
    team_id: team.id,
    name,
    deleted: person.deleted,
    real_name: realName,
    tz,
    tz_label: label?.value ?? tz,
    tz_offset: offsetNanoseconds / 1e9,
    profile: { real_name: realName, display_name: name, team: team.id },
    is_admin: person.isAdmin,
    is_owner: person.isOwner,
    is_primary_owner: false,
    is_restricted: person.isRestricted,
    is_ultra_restricted: false,
    is_bot: person.isBot,
    is_app_user: false,
    updated: 0,
    ...(withLocale && { locale }),
  };
}
