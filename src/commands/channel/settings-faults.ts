// What is wrong with settings, in the asker's language.
import type { Language } from '../../digest/language.ts';
import { stringsOf } from '../../strings/strings.ts';
import { type SettingFault, type SettingName, settingChars } from '../../subscriptions/settings.ts';

/** Each fault by the setting's name. */
export function settingsFaults(
  faults: readonly SettingFault[],
  language: Language,
): Readonly<Partial<Record<SettingName, string>>> {
  const { subscriptions } = stringsOf(language);
  return Object.fromEntries(
    faults.map(({ name, isTooLong, meant }) => {
      const fault = isTooLong
        ? subscriptions.tooLong(subscriptions.labels[name], settingChars[name])
        : subscriptions.faults[name];
      const hint = meant.length === 0 ? [] : [subscriptions.nearestZone(meant.join(', '))];
      return [name, [fault, ...hint].join(' ')];
    }),
  );
}
