import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { use, useState, type ReactNode } from 'react';
import { ScrollContext } from './scroll-area';
import { useOffsetIn } from './use-offset-in';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  readonly keyOf: (item: Item) => string;
  /** In pixels, before it is measured. */
  readonly heightOf: (item: Item) => number;
  readonly children: (item: Item) => ReactNode;
}

/** Up to so many rows are simply there; of longer lists, those in sight. */
const MOST_SHOWN = 100;
/** Rows above and below those in sight. */
const BESIDES = 8;

const useStyles = makeStyles({
  list: { position: 'relative' },
  placed: { position: 'absolute', top: 0, left: 0, right: 0 },
});

/** A list of any length inside of a ScrollArea. */
export function LongList<Item>(props: Props<Item>) {
  return props.items.length > MOST_SHOWN ? <Virtual {...props} /> : <Plain {...props} />;
}

function Plain<Item>({ items, label, keyOf, children }: Props<Item>) {
  return (
    <div role="list" aria-label={label}>
      {items.map((item) => (
        <div role="listitem" key={keyOf(item)}>
          {children(item)}
        </div>
      ))}
    </div>
  );
}

function Virtual<Item>({ items, label, keyOf, heightOf, children }: Props<Item>) {
  const styles = useStyles();
  const scroller = use(ScrollContext);
  const [list, setList] = useState<HTMLElement | null>(null);
  const scrollMargin = useOffsetIn(scroller, list);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by what it gives
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => sizeAt(items, index, heightOf),
    getItemKey: (index) => keyAt(items, index, keyOf),
    overscan: BESIDES,
    scrollMargin,
  });
  return (
    <div
      ref={setList}
      role="list"
      aria-label={label}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <div
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={index + 1}
            key={key}
            data-index={index}
            ref={virtualizer.measureElement}
            className={styles.placed}
            style={{ transform: `translateY(${start - scrollMargin}px)` }}
          >
            {children(item)}
          </div>
        );
      })}
    </div>
  );
}

function sizeAt<Item>(items: readonly Item[], index: number, heightOf: (item: Item) => number) {
  const item = items[index];
  return item === undefined ? 0 : heightOf(item);
}

function keyAt<Item>(items: readonly Item[], index: number, keyOf: (item: Item) => string) {
  const item = items[index];
  return item === undefined ? index : keyOf(item);
}
