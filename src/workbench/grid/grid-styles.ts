import { makeStyles, tokens } from '@fluentui/react-components';

/** Fonts that spreadsheets are drawn for come first: widths of columns are measured in their figures. */
const SHEET_FONTS =
  "Calibri, Carlito, 'Segoe UI', Arial, 'Liberation Sans', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
const LINE = tokens.colorNeutralStroke3;

const cell = {
  position: 'absolute',
  top: 0,
  bottom: 0,
  boxSizing: 'border-box',
  borderRight: `1px solid ${LINE}`,
  borderBottom: `1px solid ${LINE}`,
} as const;

const content = {
  position: 'absolute',
  // Over the lines all around: a fill hides them, and borders lie on them.
  inset: '-1px',
  boxSizing: 'border-box',
  display: 'flex',
  padding: '0 3px',
  border: '1px solid transparent',
  overflow: 'hidden',
  whiteSpace: 'pre',
  lineHeight: 1.22,
  fontVariantNumeric: 'tabular-nums',
} as const;

const header = {
  position: 'absolute',
  top: 0,
  bottom: 0,
  boxSizing: 'border-box',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  overflow: 'hidden',
  color: tokens.colorNeutralForeground2,
  backgroundColor: tokens.colorNeutralBackground3,
  borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase200,
  cursor: 'default',
} as const;

const headerSelected = {
  color: tokens.colorBrandForeground2,
  backgroundColor: tokens.colorBrandBackground2,
  fontWeight: tokens.fontWeightSemibold,
  '@media (forced-colors: active)': {
    color: 'HighlightText',
    backgroundColor: 'Highlight',
    forcedColorAdjust: 'none',
  },
} as const;

export type GridStyles = ReturnType<typeof useGridStyles>;

/** The grid's styles; its layers from the bottom up: cells, selection, frozen columns, their selection, frozen rows. */
export const useGridStyles = makeStyles({
  scroller: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: 0,
    minWidth: 0,
    overflow: 'auto',
    overscrollBehavior: 'contain',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: SHEET_FONTS,
    userSelect: 'none',
    contain: 'strict',
  },
  canvas: { position: 'relative' },
  grid: { position: 'absolute', inset: 0, isolation: 'isolate' },
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 4,
    isolation: 'isolate',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: '0 solid transparent',
  },
  row: { position: 'absolute', left: 0, right: 0 },
  stuck: {
    position: 'sticky',
    left: 0,
    height: '100%',
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    // Text of a frozen cell runs on over the sheet as long as nothing has scrolled under it.
    '[data-scrolled="true"] &': { overflow: 'clip' },
  },
  cell,
  merged: { bottom: 'auto', zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  content,
  /** A corner that says: not up to date. */
  outdated: {
    '::after': {
      content: '""',
      position: 'absolute',
      top: '1px',
      left: '1px',
      border: '4px solid transparent',
      borderTopColor: tokens.colorPaletteDarkOrangeForeground1,
      borderLeftColor: tokens.colorPaletteDarkOrangeForeground1,
      forcedColorAdjust: 'none',
    },
  },
  linked: { ...content, cursor: 'pointer' },
  columnHeader: header,
  columnHeaderSelected: { ...header, ...headerSelected },
  rowHeader: { ...header, left: 0 },
  rowHeaderSelected: { ...header, left: 0, ...headerSelected },
  /** By which a column is dragged wider. */
  edge: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    right: 0,
    width: '7px',
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandBackground },
    '@media (forced-colors: active)': { ':hover': { backgroundColor: 'Highlight' } },
  },
  /** By which the selection is filled on. */
  fillHandle: {
    position: 'absolute',
    right: '-4px',
    bottom: '-4px',
    width: '8px',
    height: '8px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralBackground1}`,
    backgroundColor: tokens.colorBrandBackground,
    cursor: 'crosshair',
    pointerEvents: 'auto',
    touchAction: 'none',
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  overlay: { position: 'absolute', inset: 0, pointerEvents: 'none' },
  overlayBody: { zIndex: 1 },
  overlayFrozen: { zIndex: 3 },
  overlayStuck: { position: 'sticky', left: 0, width: 0, height: 0 },
  range: {
    position: 'absolute',
    boxSizing: 'border-box',
    backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} 10%, transparent)`,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  active: {
    position: 'absolute',
    boxSizing: 'border-box',
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outlineColor: 'Highlight' },
  },
  cut: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: `2px dashed ${tokens.colorNeutralForeground1}`,
  },
  mark: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: `3px double ${tokens.colorPaletteDarkOrangeBorderActive}`,
    opacity: 0,
    animationName: {
      from: { opacity: 1, inset: '-14px' },
      '25%': { opacity: 1, inset: '-4px' },
      '85%': { opacity: 1, inset: '-4px' },
      to: { opacity: 0, inset: '-4px' },
    },
    animationDuration: '2s',
    animationTimingFunction: tokens.curveDecelerateMid,
    '@media (prefers-reduced-motion: reduce)': { animationTimingFunction: 'steps(1, start)' },
  },
  markPlace: { position: 'absolute' },
  frozenEdgeBelow: {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    height: '1px',
    backgroundColor: tokens.colorNeutralStroke1,
    zIndex: 5,
  },
  stuckFrozen: {
    '::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      right: 0,
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke1,
      zIndex: 1,
    },
  },
});
