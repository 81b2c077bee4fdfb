// The preview page in a real browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Preview } from '../../src/web/preview.ts';
import { startWeb, type WebServer } from '../../src/web/server.ts';
import { launchBrowser } from '../servers/browser.ts';
import { examplePapers, examplePreview } from './example-preview.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1360, height: 900 };
const mocks = ['.discord', '.slack'];

let browser: Browser;
let web: WebServer;
let shown: Preview = examplePreview();
before(async () => {
  [browser, web] = await Promise.all([
    launchBrowser(),
    startWeb({ host: '127.0.0.1', port: 0, preview: async () => shown }),
  ]);
});
after(() => Promise.all([browser.close(), web.close()]));

/** Opens the page, all pictures from elsewhere unreachable, and waits until the mocks are drawn. */
async function open(
  viewport: typeof phone,
  preview = examplePreview(),
): Promise<{ page: Page; faults: string[] }> {
  shown = preview;
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(5000);
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    const isMissingPicture = message.location().url.startsWith('https://cdn-thumbnails.huggingface.co/');
    if (message.type() !== 'log' && !isMissingPicture) faults.push(message.text());
  });
  await page.exposeFunction('reportViolation', (directive: string) => faults.push(directive));
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', event => reportViolation(event.violatedDirective), true)",
  );
  await page.route(/^https:/, route => route.abort());
  await page.goto(web.url);
  await page.waitForSelector('html[data-drawn]', { state: 'attached' });
  return { page, faults };
}

test('all five titles are seen in both mocks, without an error or a policy violation', async () => {
  const { page, faults } = await open(desk);
  for (const mock of mocks) {
    for (const { title } of examplePapers) {
      assert.equal(await page.locator(`${mock} a`, { hasText: title }).isVisible(), true, `${mock} ${title}`);
    }
  }
  assert.deepEqual(faults, []);
  await page.close();
});

test('Discord is drawn by its components, the embed in its colour', async () => {
  const { page } = await open(desk);
  const color =
    "getComputedStyle(document.querySelector('discord-embed').shadowRoot.querySelector('.discord-left-border')).backgroundColor";
  assert.equal(await page.evaluate(color), 'rgb(224, 165, 38)');
  assert.equal(await page.locator('.discord discord-verified-author-tag').isVisible(), true);
  assert.equal(await page.locator('.discord discord-embed-footer').count(), 5);
  await page.close();
});

test('the select menu opens by keyboard and lists the papers', async () => {
  const { page } = await open(desk);
  await page.locator('.discord-select summary').focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.discord-select li:visible').count(), 5);
  await page.close();
});

test('hostile text stays text in both mocks', async () => {
  const hostile = '<script>window.hacked=1</script> <!channel> *A* A_B_C <img src=x onerror=hacked=1>';
  const papers = examplePapers.map(paper => ({
    ...paper,
    title: hostile,
    summary: hostile,
    points: [hostile],
  }));
  const { page, faults } = await open(desk, examplePreview(papers));
  for (const mock of mocks) {
    const text = (await page.locator(mock).innerText()).replaceAll(/\s+/g, ' ');
    assert.ok(text.split(hostile).length - 1 >= 15, `${mock} ${text.slice(0, 600)}`);
  }
  assert.equal(await page.evaluate('window.hacked'), undefined);
  assert.deepEqual(faults, []);
  await page.close();
});

test('line breaks are kept in both mocks', async () => {
  const { page } = await open(desk, {
    ...examplePreview(),
    discord: [{ content: '하나\n둘' }],
    slack: [{ text: '하나\n둘' }],
  });
  for (const text of ['.discord-content', '.slack_blocks_to_jsx--blocks']) {
    assert.equal((await page.locator(text).innerText()).trim(), '하나\n둘');
  }
  await page.close();
});

test('a picture that cannot be loaded is replaced by a plain sheet', async () => {
  const { page } = await open(desk);
  await page.waitForFunction('[...document.images].every(image => image.naturalWidth > 0)');
  const sources = (await page.evaluate(
    "[...document.images].map(image => image.getAttribute('src'))",
  )) as string[];
  assert.equal(sources.filter(source => /\/sheet\.svg$/.test(source)).length, 10);
  await page.close();
});

test('the mocks stand side by side on a wide screen and one under the other on a phone', async () => {
  for (const [viewport, sideBySide] of [
    [desk, true],
    [phone, false],
  ] as const) {
    const { page } = await open(viewport);
    const [discord, slack] = await Promise.all(mocks.map(mock => page.locator(mock).boundingBox()));
    assert.equal(discord?.y === slack?.y, sideBySide);
    await page.close();
  }
});

test('a phone needs no sideways scrolling, even for words without an end', async () => {
  const long = examplePapers.map(paper => ({ ...paper, title: 'W'.repeat(206), summary: '가'.repeat(300) }));
  for (const preview of [examplePreview(), examplePreview(long)]) {
    const { page } = await open(phone, preview);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), phone.width);
    for (const mock of mocks) {
      const frame = `document.querySelector('${mock}')`;
      const overflow = await page.evaluate(`${frame}.scrollWidth - ${frame}.clientWidth`);
      assert.equal(overflow, 0, mock);
    }
    await page.close();
  }
});

test('each language has fonts of its own, and breaks lines as it does', async () => {
  for (const [language, font, wordBreak] of [
    ['ko', 'Noto Sans KR', 'keep-all'],
    ['en', null, 'normal'],
    ['ja', 'Noto Sans JP', 'normal'],
    ['zh', 'Noto Sans SC', 'normal'],
  ] as const) {
    const { page, faults } = await open(desk, { ...examplePreview(), language });
    for (const place of ['h1', '.discord-content', '.slack-channel']) {
      const style = `getComputedStyle(document.querySelector('${place}'))`;
      const found = await page.evaluate(`${style}.wordBreak`);
      // The mocks break lines as the platforms do.
      if (place === 'h1') assert.equal(found, wordBreak, language);
      else assert.notEqual(found, 'keep-all', place);
      const stack = String(await page.evaluate(`${style}.fontFamily`));
      assert.deepEqual(
        stack.match(/Noto Sans (?:KR|JP|SC|TC)/g) ?? [],
        font === null ? [] : [font],
        `${place}: ${stack}`,
      );
    }
    assert.deepEqual(faults, []);
    await page.close();
  }
});

test('without the components the text is still there', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  shown = examplePreview();
  await page.goto(web.url);
  for (const { title } of examplePapers) {
    assert.equal(await page.locator('.discord a', { hasText: title }).isVisible(), true);
  }
  await page.context().close();
});
