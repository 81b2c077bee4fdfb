import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readableMath } from '../../src/digest/readable-math.ts';

for (const [formula, shown] of [
  ['O(N)', 'O(N)'],
  ['O(N^2)', 'O(N²)'],
  ['\\mathcal{O}(N^{2})', 'O(N²)'],
  ['\\alpha \\times \\text{loss}', 'α × loss'],
  ['x_1 + x_{12}', 'x₁ + x₁₂'],
  ['x_i^{t+k}', 'x_i^(t+k)'],
  ['\\frac{1}{2}', '1/2'],
  ['\\sqrt{d}', '√d'],
  ['2\\times', '2×'],
  ['10^{-4}', '10⁻⁴'],
  ['90\\%', '90%'],
  ['\\{1,2\\}', '{1,2}'],
  ['a\\_1', 'a_1'],
  ['\\left(x\\right)', '(x)'],
  ['\\sim 5', '∼ 5'],
  ['\\unknown{x}', 'unknownx'],
  ['\\,', ''],
  ['\\constructor', 'constructor'],
] as const)
  test(`the formula ${formula} reads "${shown}"`, () => assert.equal(readableMath(formula), shown));

test('no formula is too odd to be read', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('\\', '{', '}', '^', '_', ' ', 'a', '1', 'frac', 'text', 'left', '가', '🇰🇷'), {
          maxLength: 30,
        })
        .map(pieces => pieces.join('')),
      formula => {
        const shown = readableMath(formula);
        assert.equal(shown, shown.trim());
        assert.ok(shown.isWellFormed());
      },
    ),
    { numRuns: 200 },
  );
});
