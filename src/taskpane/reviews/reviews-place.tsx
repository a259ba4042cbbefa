import { ScrollArea } from '../parts/scroll-area';
import { useWords } from '../state/pane-context';

/** The clerks: who is due for review, and when (P13). */
export function ReviewsPlace() {
  const { places } = useWords().pane.shell;
  return (
    <ScrollArea>
      <h2>{places.reviews}</h2>
    </ScrollArea>
  );
}
