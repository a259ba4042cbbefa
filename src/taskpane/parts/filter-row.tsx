import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: '136px', minWidth: 0, maxWidth: '100%' },
});

export interface FilterRowProps {
  /** What is searched, for the field itself. */
  readonly search: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choice: FilterChoice;
}

export interface FilterChoice {
  readonly label: string;
  /** The words for no choice at all, whose value is empty. */
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** A list's filters: a text, and a choice where there is more than one thing to choose from. */
export function FilterRow({ search, text, onText, choice }: FilterRowProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <SearchBox
        size="small"
        className={styles.field}
        aria-label={search}
        placeholder={search}
        value={text}
        onChange={(_, { value }) => onText(value)}
      />
      {choice.options.length > 1 && (
        <Select
          size="small"
          className={styles.field}
          aria-label={choice.label}
          value={choice.value}
          onChange={(_, { value }) => choice.onChoose(value)}
        >
          <option value="">{choice.all}</option>
          {choice.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
