import { makeStyles } from '@fluentui/react-components';
import type { CandidateResult } from '../../../evaluation/evaluation';
import { visuallyHidden } from '../../parts/visually-hidden';
import { useWords } from '../../state/pane-context';
import { totalsByTens } from './strip-layout';

const useStyles = makeStyles({ hidden: visuallyHidden });

/** What the picture shows at a glance, for those who hear it: how many totals lie in which range. */
export function StripTable({ results }: { readonly results: readonly CandidateResult[] }) {
  const styles = useStyles();
  const { tableCaption, range, candidates } = useWords().pane.results.strip;
  return (
    <table className={styles.hidden}>
      <caption>{tableCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{range}</th>
          <th scope="col">{candidates}</th>
        </tr>
      </thead>
      <tbody>
        {totalsByTens(results).map(({ from, count }) => (
          <tr key={from}>
            <th scope="row">{from === 90 ? '≥ 90' : `${from}-${from + 10}`}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
