// The faults of a form where it can't be shown again.
import type { Language } from '../digest/language.ts';
import { notice, type Reply } from './reply.ts';

/** A line for each fault. Nothing was changed. */
export const faultsNotice = (faults: Readonly<Record<string, string>>, language: Language): Reply =>
  notice(language, Object.values(faults).join('\n'));
