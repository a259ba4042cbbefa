import { ScrollArea } from '../parts/scroll-area';
import { useWords } from '../state/pane-context';

/** The city's guidance group: the districts' workbooks into one. */
export function MergePlace() {
  const { places } = useWords().pane.shell;
  return (
    <ScrollArea>
      <h2>{places.merge}</h2>
    </ScrollArea>
  );
}
