import { expect, test } from '@playwright/test';

test('a page loads under the security policy without a complaint', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto('/plan-du-site/composants/');
  expect(complaints).toEqual([]);
});
