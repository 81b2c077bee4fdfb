// Labels that differ from each other, for lists whose entries may be called alike.
import { cut } from '../../digest/cut.ts';

type Choice = { readonly label: string; readonly value: string };

/**
 * The choices with labels that fit; those that would look alike have their values behind them. Discord refuses suggestions
 * of which two have one name.
 * @param maxChars UTF-16 units, more than any value has
 */
export function distinctLabels(choices: readonly Choice[], maxChars: number): Choice[] {
  const fitting = choices.map(({ label }) => cut(label, maxChars));
  return choices.map(({ label, value }, index) => {
    const fit = fitting[index] ?? '';
    if (fitting.indexOf(fit) === fitting.lastIndexOf(fit)) return { label: fit, value };
    const end = ` (${value})`;
    return { label: cut(`${cut(label, Math.max(maxChars - end.length, 1))}${end}`, maxChars), value };
  });
}
