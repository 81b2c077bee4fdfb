// The votes chart as a picture, the same on every machine.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { palettePng } from './palette-png.ts';
import { chartFont, type VotesChartData, votesChart } from './votes-chart.ts';

export type { VotesChartData } from './votes-chart.ts';

/**
 * The chart as a PNG of 800 pixels' width; about 9 kB for five papers, 16 for ten. The libraries and the font (about 100 MB of
 * memory) are loaded by the first call.
 */
export async function drawVotesChart(data: VotesChartData): Promise<Uint8Array> {
  drawing ??= loadDrawing();
  return (await drawing)(data);
}

type Draw = (data: VotesChartData) => Promise<Uint8Array>;
let drawing: Promise<Draw> | undefined;

async function loadDrawing(): Promise<Draw> {
  const [{ View, parse }, { Resvg, initWasm }, wasm, ...fontBuffers] = await Promise.all([
    import('vega'),
    import('@resvg/resvg-wasm'),
    readInstalled(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readInstalled(
      import.meta.resolve('@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf'),
    ),
    readInstalled(import.meta.resolve('@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf')),
  ]);
  await initWasm(wasm);
  const font = { fontBuffers, defaultFontFamily: chartFont, loadSystemFonts: false };
  return async data => {
    const view = new View(parse(votesChart(data)), { renderer: 'none' });
    const svg = await view.toSVG();
    view.finalize();
    const drawn = new Resvg(svg, { font });
    const picture = drawn.render();
    const png = palettePng(picture) ?? picture.asPng();
    picture.free();
    drawn.free();
    return png;
  };
}

const readInstalled = (url: string): Promise<Buffer<ArrayBuffer>> => readFile(fileURLToPath(url));
