import { makeStyles, tokens } from '@fluentui/react-components';
import { Activity, lazy, Suspense } from 'react';
import { ScrollArea } from '../parts/scroll-area';
import type { PaneMessages } from '../pane-messages';
import { useWords } from '../state/pane-context';
import { ErrorBoundary } from './error-boundary';
import { Header } from './header';
import { PLACES, PlaceTabs } from './place-tabs';
import { useFrame } from './use-frame';
import { WorkBars } from './work-bars';

const Place = {
  evaluate: lazy(async () => ({
    default: (await import('../evaluate/evaluate-place')).EvaluatePlace,
  })),
  merge: lazy(async () => ({ default: (await import('../merge/merge-place')).MergePlace })),
  reviews: lazy(async () => ({ default: (await import('../reviews/reviews-place')).ReviewsPlace })),
} as const;
const Aside = lazy(async () => ({ default: (await import('./aside')).Aside }));

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  loading: { margin: 0, padding: tokens.spacingHorizontalL },
});

/** Header, the three places as tabs, and what is being done. A place keeps its state while another one is looked at. */
export function Frame({ messages }: { readonly messages?: PaneMessages }) {
  const styles = useStyles();
  const words = useWords();
  const { current, visits, aside, show, setAside } = useFrame(messages);
  const loading = <p className={styles.loading}>{words.pane.shell.loading}</p>;
  return (
    <>
      <Header onAside={setAside} />
      <PlaceTabs current={current} onSelect={show} />
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
      {PLACES.filter((place) => visits[place] !== undefined).map((place) => {
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
                  <Contents key={visits[place]} />
                </Suspense>
              </ErrorBoundary>
            </div>
          </Activity>
        );
      })}
    </>
  );
}
