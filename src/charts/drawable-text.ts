// Text brought down to the characters that the charts' font has, for no other font stands in for it.
import { oneLine } from '../digest/plain-text.ts';

// Both weights of Nanum Gothic have all of these; what else they have is seldom in a title. Neither has accented letters,
// Greek, Han or kana, and the ` is empty.
const lacking = /[^ -_a-~§©®°±²³·¼½¾×ßØæøŁł–—‘’“”†•…′″₩€™←↑→↓⇒⇔∀∂∃∇∈∏∑√∞∧∨∩∪∫≈≠≤≥⊂⊆▲▼○●★☆ㄱ-ㅣ가-힣]/gu;

const greekNames = [
  ...['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda', 'mu'],
  ...['nu', 'xi', 'omicron', 'pi', 'rho', 'sigma', 'sigma', 'tau', 'upsilon', 'phi', 'chi', 'psi', 'omega'],
] as const;
const alpha = 0x3b1;

/**
 * The text on one line as it can be drawn: an accent or a subscript is taken off (é is e, ₀ is 0), a Greek letter is
 * spelled (π is pi), and whatever else the font lacks is dropped: emoji, other scripts, all that steers or breaks text.
 */
export const drawableText = (text: string): string => oneLine(oneLine(text).replace(lacking, spelled));

/** A character's nearest spelling by Unicode's compatibility forms, as far as the font has it. */
const spelled = (character: string): string =>
  [...character.normalize('NFKD')]
    .map(part => greekName(part) ?? part)
    .join('')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace('⁄', '/')
    .replace('∼', '~')
    .replace(lacking, '');

function greekName(letter: string): string | undefined {
  const small = letter.toLowerCase();
  const name = greekNames[(small.codePointAt(0) ?? 0) - alpha];
  return name === undefined || small === letter ? name : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
