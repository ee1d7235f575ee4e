import { Content } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { WaiverCountStyle } from './WaiverCountStyle';

// The header of the new frontend system leaves enough room below itself.
const useStyles = makeStyles({ root: { paddingTop: 0 } });

/** What a tab of the page shows, with the margins of Backstage's own pages. */
export function TabContent({ children }: { readonly children: ReactNode }) {
  const classes = useStyles();
  return (
    <Content className={classes.root}>
      <WaiverCountStyle />
      {children}
    </Content>
  );
}
