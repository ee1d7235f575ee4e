import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    // Apps of the two frontend systems differ in the font that a page has.
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

/** What is this plugin's own of a page: parts below each other, which stand still for readers who ask for that. */
export function PluginContent({ children }: { readonly children: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.root} data-testid="palette-content">
      {children}
    </div>
  );
}
