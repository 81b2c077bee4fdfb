// Which names are time zones, and which one was probably meant.
import { closest, distance } from 'fastest-levenshtein';

/** Whether it is an IANA name the runtime knows; an offset such as `+09:00` has no summer time and is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The zone at most three letters away, or whose city it names; null if there is none. */
export function nearestTimeZone(name: string): string | null {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = `/${name.toLowerCase().replaceAll(' ', '_')}`;
  const inCity = zones.find(zone => zone.toLowerCase().endsWith(city));
  if (inCity !== undefined) return inCity;
  const nearest = closest(name, zones);
  return distance(name, nearest) <= 3 ? nearest : null;
}
