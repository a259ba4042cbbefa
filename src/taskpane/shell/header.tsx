import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { catalogueOf } from '../../locales/catalogues';
import { usePane, useWorkbook } from '../state/pane-context';
import { HeaderMenu, type AsideName } from './header-menu';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  language: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

/** Which workbook, of which year; the language; the menu. */
export function Header({ onAside }: { readonly onAside: (aside: AsideName) => void }) {
  const styles = useStyles();
  const { words, setLanguage } = usePane();
  const { name, evaluated } = useWorkbook();
  const { unnamedWorkbook } = words.pane.shell;
  // A workbook that is none of ours is of no year.
  const checked = evaluated?.checked.tables.length ? evaluated.checked : undefined;
  const year = checked?.input.settings.general.evaluationYear;
  const shown = name.replace(/\.xls[xm]$/i, '') || unnamedWorkbook;
  const other = words.language === 'en' ? 'zh-CN' : 'en';
  const { switchLanguage } = catalogueOf(other).pane.shell;
  return (
    <header className={styles.root}>
      <h1 className={styles.name} title={name}>
        {year === undefined || shown.includes(String(year)) ? shown : `${shown} · ${year}`}
      </h1>
      <Button
        appearance="subtle"
        size="small"
        className={styles.language}
        lang={other}
        aria-label={switchLanguage}
        title={switchLanguage}
        onClick={() => setLanguage(other)}
      >
        文/A
      </Button>
      <HeaderMenu onAside={onAside} />
    </header>
  );
}
