// The settings of a subscription in the columns of its row, and back.
import type { Layout } from '../delivery/platform.ts';
import type { Edition } from '../digest/edition.ts';
import type { Language } from '../digest/language.ts';
import type { Filter } from '../digest/selection.ts';
import type { SettingsRow, Subscription } from '../store/subscriptions.ts';
import type { Settings } from './settings.ts';

/** The columns that hold settings. */
export const rowOf = ({ schedule, timeZone, language, layout, top, filter }: Settings): SettingsRow => ({
  schedule,
  time_zone: timeZone,
  language,
  layout,
  top,
  filter: JSON.stringify(filter),
});

/** The inverse of {@link rowOf}; the row was written by us, so its words are those of our types. */
export const settingsOf = (row: Subscription): Settings => ({
  edition: row.edition as Edition,
  schedule: row.schedule,
  timeZone: row.time_zone,
  language: row.language as Language,
  layout: row.layout as Layout,
  top: row.top,
  filter: JSON.parse(row.filter) as Filter,
});
