import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { ReactNode } from 'react';
import { toComponentSearch } from './componentSearch';
import { useReferencePath } from './usePagePaths';

const useStyles = makeStyles({ root: { lineHeight: '24px' } });

/** A link to the Palette catalog or to one component of it; nothing in an app without its page. */
export function ReferenceLink({
  component,
  children,
}: {
  /** Id of a finding. */
  readonly component?: string;
  readonly children: ReactNode;
}) {
  const classes = useStyles();
  const reference = useReferencePath();
  if (!reference) {
    return null;
  }
  const search = component ? toComponentSearch(component) : '';
  return (
    <Typography variant="body2" className={classes.root}>
      <Link to={`${reference}${search}`} underline="always">
        {children}
      </Link>
    </Typography>
  );
}
