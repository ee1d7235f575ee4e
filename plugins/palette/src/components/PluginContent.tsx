import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    // The two frontend systems give pages different fonts.
    ...theme.typography.body2,
    color: theme.palette.text.primary,
    '@media (prefers-reduced-motion: reduce)': {
      '& *, & *::before, & *::after': {
        animation: 'none !important',
        transition: 'none !important',
      },
    },
  },
}));

/** The plugin's part of a page: sections in a column, without animation for readers who prefer none. */
export function PluginContent({ children }: { readonly children: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.root} data-testid="palette-content">
      {children}
    </div>
  );
}
