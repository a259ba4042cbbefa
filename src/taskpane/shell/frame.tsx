import { makeStyles } from '@fluentui/react-components';
import { Activity, useRef } from 'react';
import { onDemand } from '../parts/on-demand';
import { ScrollArea } from '../parts/scroll-area';
import type { PaneMessages, PlaceName } from '../pane-messages';
import { useWords } from '../state/pane-context';
import { PlaceContext } from '../state/place-context';
import { ErrorBoundary } from './error-boundary';
import { Header } from './header';
import { PLACES, PlaceTabs } from './place-tabs';
import { useFrame } from './use-frame';
import { WorkBars } from './work-bars';

const PLACE = {
  evaluate: onDemand(async () => (await import('../evaluate/evaluate-place')).EvaluatePlace),
  merge: onDemand(async () => (await import('../merge/merge-place')).MergePlace),
  reviews: onDemand(async () => (await import('../reviews/reviews-place')).ReviewsPlace),
} as const;
const Aside = onDemand(async () => (await import('./aside')).Aside);

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

/** Header, the three places as tabs, and what is being done. A place keeps its state while another one is looked at. */
export function Frame({ messages }: { readonly messages?: PaneMessages }) {
  const styles = useStyles();
  const words = useWords();
  const { current, visits, aside, show, setAside } = useFrame(messages);
  const tabs = useRef<HTMLDivElement>(null);
  const goTo = (place: PlaceName) => {
    show(place);
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[PLACES.indexOf(place)]?.focus();
  };
  return (
    <PlaceContext value={goTo}>
      <Header onAside={setAside} />
      <PlaceTabs ref={tabs} current={current} onSelect={show} />
      <WorkBars />
      {aside && (
        <div className={styles.place}>
          <ErrorBoundary words={words}>
            <ScrollArea>
              <Aside name={aside} onBack={() => setAside(undefined)} />
            </ScrollArea>
          </ErrorBoundary>
        </div>
      )}
      {PLACES.filter((place) => visits[place] !== undefined).map((place) => {
        const Contents = PLACE[place];
        const isShown = place === current && aside === undefined;
        return (
          <Activity key={place} mode={isShown ? 'visible' : 'hidden'}>
            <div
              className={styles.place}
              role="tabpanel"
              aria-label={words.pane.shell.places[place]}
            >
              <ErrorBoundary words={words}>
                <Contents key={visits[place]} />
              </ErrorBoundary>
            </div>
          </Activity>
        );
      })}
    </PlaceContext>
  );
}
