import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { toUniqueKeys } from '../components/toUniqueKeys';

const useStyles = makeStyles(theme => ({
  whole: { gridColumn: '1 / -1', minWidth: 0 },
  title: {
    color: theme.palette.text.secondary,
    fontWeight: 500,
    marginBottom: theme.spacing(0.5),
  },
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    listStyleType: 'disc',
  },
}));

export interface DetailsPartProps {
  readonly title: string;
  /** As wide as both columns. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

/** A part of a finding's details, with its title. */
export function DetailsPart({ title, whole, children }: DetailsPartProps) {
  const classes = useStyles();
  return (
    <section className={whole ? classes.whole : undefined}>
      <Typography variant="body2" component="h4" className={classes.title}>
        {title}
      </Typography>
      {children}
    </section>
  );
}

/** A list of texts in such a part. */
export function DetailsList({
  texts,
  className,
}: {
  readonly texts: readonly string[];
  /** The style of each text. */
  readonly className?: string;
}) {
  const classes = useStyles();
  const keys = toUniqueKeys(texts);
  return (
    <ul className={classes.list}>
      {texts.map((text, index) => (
        <Typography
          key={keys[index]}
          component="li"
          variant="body2"
          className={className}
        >
          {text}
        </Typography>
      ))}
    </ul>
  );
}
