// What is wrong with settings, in the asker's language.
import type { Language } from '../digest/language.ts';
import { stringsOf } from '../strings/strings.ts';
import type { SettingFault, SettingName } from '../subscriptions/settings.ts';

/** Each fault by the setting's name. */
export function settingsFaults(
  faults: readonly SettingFault[],
  language: Language,
): Readonly<Partial<Record<SettingName, string>>> {
  const { subscriptions } = stringsOf(language);
  return Object.fromEntries(
    faults.map(({ name, nearest }) => [
      name,
      [subscriptions.faults[name], ...(nearest === null ? [] : [subscriptions.nearestZone(nearest)])].join(
        ' ',
      ),
    ]),
  );
}
