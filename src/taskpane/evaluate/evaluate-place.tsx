import { ScrollArea } from '../parts/scroll-area';
import { useWords } from '../state/pane-context';

/** The evaluators: check, evaluate, write the results, name titles. */
export function EvaluatePlace() {
  const { places } = useWords().pane.shell;
  return (
    <ScrollArea>
      <h2>{places.evaluate}</h2>
    </ScrollArea>
  );
}
