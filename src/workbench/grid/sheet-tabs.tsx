import { useEffect, useRef } from 'react';
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import type { SpreadsheetState } from './spreadsheet';
import type { SpreadsheetModel } from './spreadsheet-model';

const useStyles = makeStyles({
  root: { flex: '1 1 0', minWidth: 0, overflowX: 'auto', scrollbarWidth: 'thin' },
  list: { flexWrap: 'nowrap', width: 'max-content' },
  tab: { whiteSpace: 'nowrap', paddingTop: '5px', paddingBottom: '5px' },
  name: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  color: {
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: 'none',
  },
});

export const SHEET_PANEL_ID = 'sheet-panel';

interface Props {
  readonly model: SpreadsheetModel;
  readonly state: SpreadsheetState;
  readonly words: WorkbenchCatalogue;
}

/** The sheets' names, each with its colour. */
export function SheetTabs({ model, state, words }: Props) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const { sheets, sheet } = state;
  const at = sheets.indexOf(sheet);
  useEffect(() => {
    // By its place: which tab is selected, Fluent says only a moment later.
    bar.current
      ?.querySelectorAll('[role="tab"]')
      [at]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at]);
  return (
    <div ref={bar} className={styles.root}>
      <TabList
        className={styles.list}
        size="small"
        aria-label={words.workbench.sheetTabs}
        selectedValue={sheet.name}
        onTabSelect={(_event, { value }) => {
          void model.enter().then((entered) => entered && model.showSheet(String(value)));
        }}
      >
        {sheets.map(({ name, tabColor }) => (
          <Tab key={name} value={name} className={styles.tab} aria-controls={SHEET_PANEL_ID}>
            <span className={styles.name}>
              {tabColor && <span className={styles.color} style={{ backgroundColor: tabColor }} />}
              {name}
            </span>
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
