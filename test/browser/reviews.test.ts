import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { convertIcsCalendar } from 'ts-ics';
import { LANGUAGES, type Language } from '../../src/values/language';
import { catalogueOf } from '../../src/locales/catalogues';
import { expectAccessible } from './axe';
import { describeInBrowser, expectSoon, takePicture, type BrowserBed, type Look } from './harness';

/** The workbench with the sample, as of a day that the sample is made for, at its register. */
async function openReviews(bed: BrowserBed, look: Look): Promise<Page> {
  const page = await bed.newPage(look);
  await page.clock.setFixedTime(new Date('2026-11-24T12:00:00'));
  await page.goto(`${await bed.originOf('workbench')}/`);
  const { shell, reviews } = catalogueOf(look.language ?? 'en').pane;
  await pane(page).getByRole('tab', { name: shell.places.reviews }).click();
  await pane(page).getByRole('group', { name: reviews.bucketsLabel }).waitFor();
  return page;
}

const pane = (page: Page) => page.locator('#pane');

/** The cells of a row of the sheet in front, by their addresses. */
const cellText = (page: Page, address: string) => page.locator(`#cell-${address}`).textContent();

describeInBrowser('Reviews', (bed) => {
  describe.each(LANGUAGES)('in %s', (language: Language) => {
    const { reviews: words, shell } = catalogueOf(language).pane;

    test('shows who is due, is fit for everybody, and leads to the register’s row', async () => {
      const page = await openReviews(bed, { language, width: 900, height: 700 });
      // As `npm run -s cli -- reviews` says of the sample: 5 overdue, 581 in all
      await pane(page)
        .getByRole('button', { name: `5 ${words.buckets.overdue}` })
        .click();
      await pane(page).getByText(words.listCount(5, 581)).waitFor();
      await takePicture(page, `reviews-${language}`);
      await expectAccessible(page);
      await pane(page)
        .getByRole('button', { name: 'F-2023-0004' })
        .or(pane(page).getByText('F-2023-0004'))
        .first()
        .click();
      await page.waitForFunction(() =>
        document.activeElement?.getAttribute('aria-activedescendant')?.startsWith('cell-A'),
      );
    });

    test('records a failed review after saying what it does, and takes it back', async () => {
      const page = await openReviews(bed, { language, width: 1600, height: 800 });
      const box = pane(page);
      await box.getByRole('searchbox').fill('F-2023-0004');
      await box.getByText('F-2023-0004').click();
      await page.waitForFunction(() =>
        document.activeElement?.getAttribute('aria-activedescendant')?.startsWith('cell-A'),
      );
      const row = await page.evaluate(() =>
        document.activeElement?.getAttribute('aria-activedescendant')?.replace('cell-A', ''),
      );
      const before = await cellText(page, `J${row}`);
      await box.getByRole('list', { name: words.listLabel }).getByRole('button').first().click();
      await box.getByRole('button', { name: words.holder.record, exact: true }).click();
      await box.getByRole('combobox', { name: words.record.outcome }).selectOption('failed');
      await box.getByText('P14').first().waitFor();
      await takePicture(page, `reviews-record-${language}`);
      await expectAccessible(page);
      await box.getByRole('button', { name: words.record.button(1) }).click();
      await box.getByText(words.record.recorded(1)).waitFor();
      await page.waitForFunction(
        ([id, was]) => document.getElementById(`cell-J${id}`)?.textContent !== was,
        [row, before] as const,
      );
      await takePicture(page, `reviews-holder-${language}`);
      await box.getByRole('button', { name: shell.undo }).click();
      await box.getByText(shell.undone).waitFor();
      await expectSoon(() => cellText(page, `J${row}`)).toBe(before);
    });

    test('hands out the calendar, and the same events the next time', async () => {
      const page = await openReviews(bed, { language });
      const box = pane(page);
      await box.getByRole('button', { name: words.more.heading }).click();
      const save = async () => {
        const downloading = page.waitForEvent('download');
        await box.getByRole('button', { name: words.more.calendar, exact: true }).click();
        const download = await downloading;
        expect(download.suggestedFilename()).toBe(words.more.calendarFile);
        const text = await readFile(await download.path(), 'utf8');
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        }
        return convertIcsCalendar(undefined, text).events ?? [];
      };
      const first = await save();
      // 578 titles in force, 3 removed
      expect(first.filter(({ status }) => status === 'CONFIRMED')).toHaveLength(578);
      expect(first.filter(({ status }) => status === 'CANCELLED')).toHaveLength(3);
      await box.getByText(words.more.calendarSaved(581)).waitFor();
      const told = (events: typeof first) =>
        events.map(({ uid, sequence, start }) => [uid, sequence, start.date.toISOString()]);
      expect(told(await save())).toEqual(told(first));
    });
  });

  test.each([
    ['dark', 'zh-CN'],
    ['high-contrast', 'en'],
  ] as const)('is fit for everybody in %s', async (theme, language) => {
    const page = await openReviews(bed, { language, theme, width: 900, height: 900 });
    await takePicture(page, `reviews-${theme}`);
    await expectAccessible(page);
  });
});
