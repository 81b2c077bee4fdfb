// English briefs that say what the paper says; the abstract stays as it is.
import type { Draft } from '../../../../src/briefs/draft.ts';

/** By the paper's key. */
export const goodEn: Readonly<Record<string, Draft>> = {
  tideFormer: {
    summary:
      'TideFormer is a vision backbone whose small memory fills while it reads image patches and empties while it writes them, so its cost stays linear and it still beats DINOv2.',
    abstract: null,
    keyPoints: [
      'Four memory banks, each looking at its own spatial scale, take the place of the quadratic self-attention in ordinary vision transformers.',
      'Relative to DINOv2, it is better by 3.6% in ImageNet classification, 6.3% in COCO detection and 12.6% in ADE20K segmentation.',
      'Speed and memory improve as well: 12 ms per answer at 1,024 pixels, and 24 GB instead of 38 GB at the peak of training.',
    ],
  },
  ladderThink: {
    summary:
      'LadderThink lets a 14B model use two million tokens of test-time compute by handing short summaries from one rung of parallel chains to the next.',
    abstract: null,
    keyPoints: [
      'No chain has to be longer than 32K tokens, since each rung begins with a summary of what the chains below it agreed on.',
      'With 94.5% against 93.2% it beats GPT-5 on HMMT 2025, and with 97.8% against 96.1% it beats Qwen3-32B on GSM8K.',
      'It does not win everywhere: GPT-5 stays ahead on MMLU-Pro, 86.7% to 78.4%.',
    ],
  },
  kinderClips: {
    summary:
      'KinderClips asks multimodal models questions about short videos that small children answer easily, and even the best of the models falls short of 3-year-olds.',
    abstract: null,
    keyPoints: [
      'Its 412 clips cover six domains, from counting to gaze, and the questions can be answered by perception alone.',
      'Adults reach 95.6% and 3-year-olds 72.8%, but Gemini 2.5 Pro only 51.3% and GPT-5 48.9%.',
      'A thinking budget that is eight times as large adds only 0.7 points on average; tracking and gaze are where most errors gather.',
    ],
  },
  quiltQuant: {
    summary:
      'QuiltQuant cuts a language model into small patches and gives each of them a number format that fits a global memory budget, without any retraining.',
    abstract: null,
    keyPoints: [
      'An integer program picks one of three formats per patch, and 128 calibration sequences are enough for it.',
      'Within 3.5 hours on a 24 GB GPU, Llama-3.1-8B shrinks from 16 GB to 4.6 GB, and a token takes 12 ms rather than 31 ms.',
      'It gives up 0.4 points on MMLU-Pro, compared with 2.3 for AWQ and 2.9 for GPTQ.',
    ],
  },
  loomWorld: {
    summary:
      'LoomWorld makes a video diffusion model playable: a slow stream plans the scene while a fast stream draws frames in answer to the keyboard.',
    abstract: null,
    keyPoints: [
      'The frame rate on an H100 goes up from 2.1 FPS to 24.6 FPS, and FVD goes down from 182.4 to 119.7.',
      'Participants of a user study chose it over OpenOasis in 81% of cases and over Genie-Lite in 68%.',
      'Planning is worth 9.4% in action accuracy and the memory of earlier frames a further 3.6%; scenes hold together for up to 4 minutes.',
    ],
  },
  honeyTrail: {
    summary:
      'HoneyTrail measures how often research assistants obey instructions that are hidden in the papers they read, and BeeGuard makes one of them much harder to fool.',
    abstract: null,
    keyPoints: [
      'The 640 documents hide their traps in abstracts, captions and footnotes; an assistant passes by reporting or omitting them.',
      'The assistant on GPT-5 follows 6.3% of the traps, whereas the one on Llama-3.1-8B follows 41.5%.',
      'With BeeGuard, which marks text that is not trusted, the rate for Llama-3.1-8B falls to 8.2% and the summaries stay as good.',
    ],
  },
};
