import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    fontSize: theme.typography.body2.fontSize,
    lineHeight: theme.typography.body2.lineHeight,
  },
  title: { color: theme.palette.text.secondary },
  said: { margin: 0 },
  list: { margin: 0, paddingLeft: theme.spacing(2.5), listStyleType: 'disc' },
  code: {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '0.8125rem',
  },
}));

/** A list of facts. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={useStyles().root}>{children}</dl>;
}

export interface FactProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A fact with its title. */
export function Fact({ title, children }: FactProps) {
  const classes = useStyles();
  return (
    <div>
      <dt className={classes.title}>{title}</dt>
      <dd className={classes.said}>{children}</dd>
    </div>
  );
}

/** The items of a fact: one item alone, several as a list. */
export function FactItems({
  items,
  code,
}: {
  readonly items: readonly { readonly key: string; readonly item: ReactNode }[];
  /** Shows the items as code. */
  readonly code?: boolean;
}) {
  const classes = useStyles();
  const className = code ? classes.code : undefined;
  return items.length === 1 ? (
    <span className={className}>{items[0].item}</span>
  ) : (
    <ul className={classes.list}>
      {items.map(({ key, item }) => (
        <li key={key} className={className}>
          {item}
        </li>
      ))}
    </ul>
  );
}

/** Makes items of texts. */
export function toItems(texts: readonly string[]) {
  return texts.map(text => ({ key: text, item: text }));
}
