import { makeStyles, tokens } from '@fluentui/react-components';
import { columnName } from '../../workbook/address';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import type { Resizing } from './spreadsheet';

const useStyles = makeStyles({
  origin: { position: 'sticky', top: 0, left: 0, width: 0, height: 0, zIndex: 7 },
  line: {
    position: 'absolute',
    top: 0,
    // As far down as there is sheet to be seen.
    height: '100vh',
    width: 0,
    borderLeft: `1px dashed ${tokens.colorNeutralForeground1}`,
    pointerEvents: 'none',
  },
  label: {
    position: 'absolute',
    top: '28px',
    left: '4px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    whiteSpace: 'nowrap',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** Where the edge of a column is to be while it is dragged, and how wide that makes it. */
export function ResizeGuide(props: {
  readonly resizing: Resizing;
  readonly words: WorkbenchCatalogue;
}) {
  const styles = useStyles();
  const { column, width, x } = props.resizing;
  return (
    <div aria-hidden="true" className={styles.origin}>
      <div className={styles.line} style={{ left: x }}>
        <span className={styles.label}>
          {props.words.workbench.columnWidth(columnName(column), width)}
        </span>
      </div>
    </div>
  );
}
