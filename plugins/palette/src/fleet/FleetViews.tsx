import Button from '@material-ui/core/Button';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { FleetFilter } from 'backstage-plugin-palette-common';
import { Link, useSearchParams } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { usePaletteTranslation } from '../translation';
import { withFilter, writeFleetState } from './fleetState';

const useStyles = makeStyles(theme => ({
  link: {
    whiteSpace: 'nowrap',
    textTransform: 'none',
    '&[aria-current="true"]': {
      outline: `2px solid ${theme.palette.text.primary}`,
    },
  },
}));

/** Links to views worth keeping: the clusters of the reader's groups, and what broke today. Followed again, a link leads back. */
export function FleetViews({ filter }: { readonly filter: FleetFilter }) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const [params] = useSearchParams();
  const identity = useApi(identityApiRef);
  const { value: me } = useAsync(
    () => identity.getBackstageIdentity(),
    [identity],
  );
  const mine = me?.ownershipEntityRefs ?? [];
  const isMine = mine.length > 0 && mine.join() === filter.owner?.join();
  const brokeToday = filter.brokeWithin === '24h';
  const views = [
    ...(mine.length > 0
      ? [
          {
            title: t('fleet.filters.mine'),
            isShown: isMine,
            change: { owner: isMine ? undefined : mine },
          },
        ]
      : []),
    {
      title: t('fleet.filters.brokeToday'),
      isShown: brokeToday,
      change: { brokeWithin: brokeToday ? undefined : ('24h' as const) },
    },
  ];
  return (
    <>
      {views.map(({ title, isShown, change }) => (
        <Button
          key={title}
          className={classes.link}
          size="small"
          variant="outlined"
          component={Link}
          // Material UI would call it a button.
          role="link"
          to={{
            search: `?${writeFleetState(
              withFilter({ filter }, change),
              params,
            )}`,
          }}
          aria-current={isShown ? 'true' : undefined}
        >
          {title}
        </Button>
      ))}
    </>
  );
}
