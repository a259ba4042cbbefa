import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../values/language';
import { catalogueOf } from '../locales/catalogues';
import type { ExcelAbsence } from '../locales/excel-words';
import { themeOf } from '../taskpane/shell/themes';

const useStyles = makeStyles({
  root: { minHeight: '100%', padding: tokens.spacingHorizontalL, boxSizing: 'border-box' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  advice: { maxWidth: '60ch' },
});

/** In place of the pane where the add-in cannot work: why, and what to do. */
export function Absent({
  absence,
  language,
}: {
  readonly absence: ExcelAbsence;
  readonly language: Language;
}) {
  const styles = useStyles();
  const { heading, advice } = catalogueOf(language).excel[absence];
  return (
    <FluentProvider theme={themeOf('light')} className={styles.root} lang={language}>
      <div role="alert">
        <h1 className={styles.heading}>{heading}</h1>
        <p className={styles.advice}>{advice}</p>
      </div>
    </FluentProvider>
  );
}
