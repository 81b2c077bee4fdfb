// LaTeX as text that can be read where nothing renders LaTeX.

const symbols: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  times: '×',
  cdot: '·',
  pm: '±',
  approx: '≈',
  sim: '∼',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  ll: '≪',
  gg: '≫',
  infty: '∞',
  sum: '∑',
  prod: '∏',
  int: '∫',
  partial: '∂',
  nabla: '∇',
  in: '∈',
  subset: '⊂',
  cup: '∪',
  cap: '∩',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  Rightarrow: '⇒',
  mapsto: '↦',
  forall: '∀',
  exists: '∃',
  ell: 'ℓ',
  ldots: '…',
  dots: '…',
  cdots: '⋯',
  uparrow: '↑',
  downarrow: '↓',
  quad: ' ',
  langle: '⟨',
  rangle: '⟩',
  circ: '∘',
  star: '⋆',
  propto: '∝',
  sqrt: '√',
  log: 'log',
  exp: 'exp',
  min: 'min',
  max: 'max',
};
const superscripts: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
  i: 'ⁱ',
};
const subscripts: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
};

/**
 * A formula without its dollars as plain text: `O(N^2)` becomes O(N²), `\alpha \times \text{loss}` α × loss.
 * What has no plain form keeps its own letters without the braces.
 */
export function readableMath(formula: string): string {
  const unwrapped = formula
    .replace(
      /\\(?:text|mathrm|mathbf|mathit|mathcal|mathbb|mathsf|operatorname|textbf|textit|textsc|emph)\s*\{([^{}]*)\}/g,
      '$1',
    )
    .replace(/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\(?:left|right|big|Big)(?![a-zA-Z])/g, '');
  return unwrapped
    .replace(/(?<!\\)\^(?:\{([^{}]*)\}|([^\s{}\\]))/g, (_, braced, single) =>
      script(braced ?? single, superscripts, '^'),
    )
    .replace(/(?<!\\)_(?:\{([^{}]*)\}|([^\s{}\\]))/g, (_, braced, single) =>
      script(braced ?? single, subscripts, '_'),
    )
    .replace(/\\([a-zA-Z]+)\s?/g, (whole, name: string) =>
      Object.hasOwn(symbols, name) ? `${symbols[name]}${/\s$/.test(whole) ? ' ' : ''}` : name,
    )
    .replace(/\\[,;:!]/g, ' ')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/\\([%$&#_{}])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function script(text: string, table: Readonly<Record<string, string>>, mark: string): string {
  const letters = [...text];
  if (letters.every(letter => Object.hasOwn(table, letter)))
    return letters.map(letter => table[letter]).join('');
  return letters.length === 1 ? mark + text : `${mark}(${text})`;
}
