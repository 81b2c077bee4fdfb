// A real Chromium for tests: the one that the package @sparticuz/chromium carries, without a window.
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts a browser; whoever starts it closes it. The package's own switches are left out: they put everything in
 * one process, which ends with its first page, and turn off the web's security, which tests should see at work.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPackage.executablePath(),
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
}
