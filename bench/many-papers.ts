// A store as it is after two years: twenty thousand generated papers beside the bundled digest.
import { join } from 'node:path';
import { importDigest } from '../src/desk/import-digest.ts';
import { keepPapers } from '../src/desk/keep-papers.ts';
import { type Paper, paperPageUrl, socialThumbnailUrl } from '../src/digest/paper.ts';
import { bundledSamples, readDigestFile } from '../src/sources/markdown-files.ts';
import { openSqlite } from '../src/store/sqlite.ts';

const papersADay = 40;
const lastDay = Temporal.PlainDate.from('2026-01-12');

const subjects =
  'Attention,Diffusion,Retrieval,Reasoning,Planning,Alignment,Distillation,Segmentation,Captioning,Navigation,Speech,Video,Code,Robotics,Memory,Tokenization,Quantization,Routing,Sampling,Pretraining'.split(
    ',',
  );
const manners =
  'Sparse,Linear,Hierarchical,Causal,Adaptive,Latent,Multi-Head,Token-Level,Agentic,Efficient,Robust,Unified,Recurrent,Contrastive,Compositional,Long-Horizon'.split(
    ',',
  );
const verbs = 'Learning,Scaling,Restoring,Rethinking,Bridging,Measuring,Steering,Probing'.split(',');
const sentences = [
  'We study how A B behaves when the context grows far beyond what it was trained on.',
  'Earlier work treats A and B apart, which hides an interaction that decides the outcome in practice.',
  'Our method replaces the costly step of A with a B estimate that needs no additional labels.',
  'On twelve public benchmarks it raises accuracy by up to 7.4 points over a strong A baseline.',
  'An ablation shows that B accounts for most of the gain, while A keeps the training stable.',
  'We also find that the error falls with $O(\\sqrt{N})$ in the number of B samples, as theory predicts.',
  'The cost at inference stays linear in the length of the A sequence and is 3.1 times lower than before.',
  'People who compared the answers preferred those made with B in two cases out of three.',
  'Models, data and the code for A are released so that others can build on them.',
];

/** The same words for the same number, spread over the list by a fixed stride. */
const pick = <T>(list: readonly T[], seed: number, stride: number): T => {
  const found = list[Math.floor((seed * stride) / 7) % list.length];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
};

/** What the generated paper of a number is called. */
export const generatedName = (number: number): string => generated(number, lastDay).title.split(':')[0] ?? '';

function generated(number: number, day: Temporal.PlainDate): Paper {
  const [a, b] = [pick(subjects, number, 11), pick(subjects, number, 29)];
  const manner = pick(manners, number, 17);
  const name = `${manner.slice(0, 2)}${a.slice(0, 3)}${b.slice(0, 2)}-${number}`;
  const id = `${String(day.year % 100).padStart(2, '0')}${String(day.month).padStart(2, '0')}.${String(20_000 + number).slice(-5)}`;
  const text = Array.from({ length: 14 }, (_, at) => pick(sentences, number + at * 7, 13))
    .join(' ')
    .replaceAll(/\b[AB]\b/g, letter => (letter === 'A' ? `${manner} ${a}` : b).toLowerCase());
  return {
    id,
    title: `${name}: ${pick(verbs, number, 5)} ${manner} ${a} for ${pick(manners, number, 23)} ${b} at Scale`,
    url: paperPageUrl(id),
    upvotes: number % 180,
    abstract: text,
    authors: Array.from({ length: 6 }, (_, at) => `${pick(verbs, number + at, 3)} Author${at}`),
    publishedAt: `${day}T12:00:00.000Z`,
    thumbnail: socialThumbnailUrl(id),
    aiSummary: `${pick(sentences, number, 13).replaceAll(/\b[AB]\b/g, a.toLowerCase())}`,
    codeUrl: null,
    projectUrl: null,
  };
}

/**
 * Makes the store in a bot's folder.
 * @param count how many papers beside those of the bundled digest
 */
export async function storeManyPapers(folder: string, count: number): Promise<void> {
  const database = await openSqlite(join(folder, 'data', 'paperboy.db'));
  await database.tx(async sql => {
    for (let first = 0; first < count; first += papersADay) {
      const day = lastDay.subtract({ days: first / papersADay });
      const papers = Array.from({ length: papersADay }, (_, at) => generated(first + at, day));
      await keepPapers(sql, day, papers);
    }
  });
  const now = Temporal.Instant.from('2026-01-14T10:00:00+09:00');
  await importDigest(database, readDigestFile(bundledSamples.ko), { origin: 'markdown', now });
  await database.close();
}
