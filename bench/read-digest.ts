// Measures what reading a digest costs over parsing its Markdown.
import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readDigest } from '../src/digest/markdown/read.ts';
import { bundledSamples } from '../src/sources/markdown-files.ts';
import { median, spread } from './statistics.ts';

const warmUpRounds = 300;
const rounds = 1500;

const text = readFileSync(bundledSamples.ko, 'utf8');
const bare = unified().use(remarkParse).freeze();
const sides = { remark: () => bare.parse(text), paperboy: () => readDigest(text, bundledSamples.ko) };

const tookMs: Record<keyof typeof sides, number[]> = { remark: [], paperboy: [] };
const ratios: number[] = [];
for (let round = -warmUpRounds; round < rounds; round += 1) {
  const took = { remark: 0, paperboy: 0 };
  // Whoever goes second may pay for the first one's garbage.
  const order = round % 2 === 0 ? (['remark', 'paperboy'] as const) : (['paperboy', 'remark'] as const);
  for (const side of order) {
    const start = performance.now();
    sides[side]();
    took[side] = performance.now() - start;
  }
  if (round < 0) continue;
  tookMs.remark.push(took.remark);
  tookMs.paperboy.push(took.paperboy);
  ratios.push(took.paperboy / took.remark);
}

process.stdout.write(`read-digest: ${rounds} rounds, ms at the median (middle half)
  remark-parse   ${spread(tookMs.remark, 3)}
  readDigest     ${spread(tookMs.paperboy, 3)}
  ratio          ${(median(tookMs.paperboy) / median(tookMs.remark)).toFixed(3)}; round by round ${spread(ratios, 3)}
`);
