/**
 * Takes the pictures of the help from a demo that runs, and writes them to public/help:
 * `npm run demo` in one window, `npx tsx e2e/help-pictures.ts [http://localhost:3000]` in another.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '~/boot/demo-accounts.mjs';
import { fileOf, PICTURES, type Picture, windowOf } from '~/features/help/pictures';
import { BROWSER_FLAGS, findBrowser } from './setup/browser';

const FOLDER = resolve('public/help');
const MOST_BYTES = 120 * 1024;
const QUALITIES = [0.9, 0.8, 0.65, 0.5];

const base = process.argv[2] ?? 'http://localhost:3000';
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: BROWSER_FLAGS,
});
mkdirSync(FOLDER, { recursive: true });
for (const [key, picture] of Object.entries(PICTURES)) {
  const bytes = await take(browser, picture);
  writeFileSync(resolve(FOLDER, fileOf(key)), bytes);
  console.log(`${fileOf(key)}  ${Math.round(bytes.length / 1024)} KB`);
}
await browser.close();

async function take(from: Browser, picture: Picture): Promise<Buffer> {
  const context = await from.newContext({
    viewport: windowOf(picture),
    locale: 'vi-VN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    deviceScaleFactor: picture.phone ? 2 : 1.25,
    ...(picture.phone && { isMobile: true, hasTouch: true }),
  });
  const page = await context.newPage();
  await signIn(page, picture.username);
  await page.goto(new URL(picture.path, base).href, { waitUntil: 'networkidle' });
  if (picture.press) {
    const before = page.url();
    await page.getByRole('main').getByText(picture.press).first().click();
    await page.waitForURL((url) => url.href !== before);
    await page.waitForLoadState('networkidle');
  }
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ animations: 'disabled' });
  const webp = await toWebp(page, png);
  await context.close();
  return webp;
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto(new URL('/login', base).href);
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(DEMO_PASSWORD);
  await page.locator('input[name="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** Chromium writes WebP itself; an empty page is used because the product's own policy allows no such images. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage();
  for (const quality of QUALITIES) {
    const text = await blank.evaluate(
      async ([data, wanted]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        return canvas.toDataURL('image/webp', wanted);
      },
      [png.toString('base64'), quality] as const,
    );
    const webp = Buffer.from(text.split(',')[1] ?? '', 'base64');
    if (webp.length <= MOST_BYTES) return webp;
  }
  throw new Error('a picture is larger than 120 KB whatever its quality');
}
