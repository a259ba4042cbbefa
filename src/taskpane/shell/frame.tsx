import { makeStyles, tokens } from '@fluentui/react-components';
import { Activity, lazy, Suspense, useState } from 'react';
import { EvaluatePlace } from '../evaluate/evaluate-place';
import { ScrollArea } from '../parts/scroll-area';
import { useWords } from '../state/pane-context';
import { ErrorBoundary } from './error-boundary';
import { Header } from './header';
import type { AsideName } from './header-menu';
import { PLACES, PlaceTabs, type PlaceName } from './place-tabs';
import { WorkBars } from './work-bars';

const Place = {
  evaluate: EvaluatePlace,
  merge: lazy(async () => ({ default: (await import('../merge/merge-place')).MergePlace })),
  reviews: lazy(async () => ({ default: (await import('../reviews/reviews-place')).ReviewsPlace })),
} as const;
const Aside = lazy(async () => ({ default: (await import('./aside')).Aside }));

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  loading: { margin: 0, padding: tokens.spacingHorizontalL },
});

/** Header, the three places as tabs, and what is being done. A place keeps its state while another one is looked at. */
export function Frame() {
  const styles = useStyles();
  const words = useWords();
  const [current, setCurrent] = useState<PlaceName>('evaluate');
  const [visited, setVisited] = useState<readonly PlaceName[]>(['evaluate']);
  const [aside, setAside] = useState<AsideName>();
  const goTo = (place: PlaceName) => {
    setAside(undefined);
    setCurrent(place);
    setVisited((before) => (before.includes(place) ? before : [...before, place]));
  };
  const loading = <p className={styles.loading}>{words.pane.shell.loading}</p>;
  return (
    <>
      <Header onAside={setAside} />
      <PlaceTabs current={current} onSelect={goTo} />
      <WorkBars />
      {aside && (
        <div className={styles.place}>
          <ErrorBoundary words={words}>
            <Suspense fallback={loading}>
              <ScrollArea>
                <Aside name={aside} onBack={() => setAside(undefined)} />
              </ScrollArea>
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
      {PLACES.filter((place) => visited.includes(place)).map((place) => {
        const Contents = Place[place];
        const isShown = place === current && aside === undefined;
        return (
          <Activity key={place} mode={isShown ? 'visible' : 'hidden'}>
            <div
              className={styles.place}
              role="tabpanel"
              aria-label={words.pane.shell.places[place]}
            >
              <ErrorBoundary words={words}>
                <Suspense fallback={loading}>
                  <Contents />
                </Suspense>
              </ErrorBoundary>
            </div>
          </Activity>
        );
      })}
    </>
  );
}
