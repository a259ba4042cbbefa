import './browser-stubs';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import type { LiveHost } from '../../src/hosts/host';
import { catalogueOf } from '../../src/locales/catalogues';
import { sampleDistrict } from '../../src/operations/sample/sample-district';
import { planTemplate } from '../../src/operations/template';
import { Pane, type PaneProps } from '../../src/taskpane/pane';
import { LANGUAGES, type Language } from '../../src/values/language';
import { AS_OF } from '../test-bed';

// A machine that runs other tests besides may take its time.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

/** The sample district as a workbook. */
export function sampleBytes(language: Language = 'en'): Uint8Array {
  return newWorkbook(planTemplate(catalogueOf(language), sampleDistrict(language)));
}

/** A pane on a workbook that it has read, and somebody to use it. */
export async function openPane(host: LiveHost, props: Partial<PaneProps> = {}) {
  const user = userEvent.setup();
  const view = render(
    <Pane host={host} language="en" theme="light" today={() => AS_OF} {...props} />,
  );
  await settle();
  await waitFor(() => {
    for (const one of LANGUAGES) {
      const { loading, reading } = catalogueOf(one).pane.shell;
      expect(screen.queryByText(loading)).not.toBeInTheDocument();
      expect(screen.queryByText(reading)).not.toBeInTheDocument();
    }
  });
  return { user, ...view };
}

/** Lets what was begun come to its end. */
export async function settle(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

export { screen };
