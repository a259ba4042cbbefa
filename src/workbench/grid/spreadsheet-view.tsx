import { useState, useSyncExternalStore } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import { visuallyHidden } from '../../taskpane/parts/visually-hidden';
import type { Paper } from './cell-looks';
import { FindBar } from './find-bar';
import { FormulaBar } from './formula-bar';
import { Grid } from './grid';
import type { Scroll } from './layout';
import { SHEET_PANEL_ID, SheetTabs } from './sheet-tabs';
import type { SpreadsheetModel } from './spreadsheet-model';
import { StatusBar } from './status-bar';

const useStyles = makeStyles({
  hidden: visuallyHidden,
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0 },
  panel: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
  foot: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'stretch',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface Props {
  readonly model: SpreadsheetModel;
  readonly words: WorkbenchCatalogue;
  readonly paper: Paper;
}

/** An open workbook: what stands in the cell, the sheet as a grid, the sheets' names, and the sums of what is selected. */
export function SpreadsheetView({ model, words, paper }: Props) {
  const styles = useStyles();
  const state = useSyncExternalStore(model.subscribe, model.state);
  const [scrolled] = useState(() => new Map<string, Scroll>());
  return (
    <div className={styles.root}>
      <FormulaBar model={model} state={state} words={words} />
      {state.findCalls > 0 && <FindBar model={model} state={state} words={words} />}
      <div
        id={SHEET_PANEL_ID}
        role="tabpanel"
        aria-label={state.sheet.name}
        aria-description={words.workbench.sheetHelp}
        className={styles.panel}
      >
        <Grid
          key={state.sheet.name}
          id="sheet-grid"
          model={model}
          state={state}
          words={words}
          paper={paper}
          scrolled={scrolled}
        />
      </div>
      <div className={styles.foot}>
        <SheetTabs model={model} state={state} words={words} />
        <StatusBar state={state} words={words} />
      </div>
      <p aria-live="polite" className={styles.hidden}>
        {state.resized && words.workbench.columnWidth(state.resized.columns, state.resized.width)}
      </p>
    </div>
  );
}
