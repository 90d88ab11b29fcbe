import { test } from '../setup/test';

test.use({ world: 'journeys/zz-shots' });
const PEOPLE = ['pv.bao1', 'tk.bao', 'bantdkt'] as const;
test('shots', async ({ browser, server }) => {
  for (const who of PEOPLE) {
    for (const [w, h] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      for (const [theme, lang] of [
        ['light', 'vi'],
        ['dark', 'en'],
      ] as const) {
        const phone = w === 390;
        const context = await browser.newContext({
          viewport: { width: w, height: h },
          colorScheme: theme,
          baseURL: server.url,
          locale: lang === 'vi' ? 'vi-VN' : 'en-GB',
          reducedMotion: 'reduce',
          ...(phone && { hasTouch: true, isMobile: true }),
        });
        const cookie = await server.openSession(who);
        await context.addCookies([{ ...cookie, url: server.url }]);
        const page = await context.newPage();
        await page.goto('/queue');
        if (lang === 'en') {
          await page.evaluate(async () => {
            const f = new FormData();
            f.set('language', 'en');
            f.set('locale', 'en');
            await fetch('/settings/language', {
              method: 'POST',
              body: new URLSearchParams({ locale: 'en', language: 'en', redirectTo: '/queue' }),
            });
          });
          await page.goto('/queue');
        }
        await page.waitForTimeout(700);
        const name = `/tmp/qshots/${who}-${w}-${theme}`;
        await page.screenshot({ path: `${name}-1.png` });
        if (phone) await page.screenshot({ path: `${name}-full.png`, fullPage: true });
        if (theme === 'light') {
          const ret = page.locator('[aria-keyshortcuts="2"]');
          if (who !== 'pv.bao1' && (await ret.count())) {
            await ret.click();
            await page.waitForTimeout(400);
            await page.screenshot({ path: `${name}-return.png` });
            await page.keyboard.press('Escape');
          }
          if (who === 'tk.bao') {
            await page.waitForTimeout(700);
            await page.locator('[aria-keyshortcuts="3"]').click();
            await page.waitForTimeout(1500);
            await page.screenshot({ path: `${name}-assign.png` });
            await page.keyboard.press('Escape');
          }
        }
        await context.close();
      }
    }
  }
});
