import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import {
  type FindingTrouble,
  listTroubleLinks,
} from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles({ root: { lineHeight: '24px' } });

export interface TroubleLineProps {
  readonly trouble?: FindingTrouble;
}

/** Names the known trouble of a finding, with its page and the portal owner's runbook; nothing for a finding without one. */
export function TroubleLine({ trouble }: TroubleLineProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  if (!trouble) {
    return null;
  }
  const links = listTroubleLinks(trouble);
  const page = links.find(({ kind }) => kind === 'page');
  const runbook = links.find(({ kind }) => kind === 'runbook');
  const title = page ? (
    <TroubleLink url={page.url}>{trouble.title}</TroubleLink>
  ) : (
    <span>{trouble.title}</span>
  );
  return (
    <Typography variant="body2" className={classes.root}>
      {runbook
        ? t('findings.details.troubleWithRunbook', {
            title,
            runbook: (
              <TroubleLink url={runbook.url}>
                {t('findings.details.runbook')}
              </TroubleLink>
            ),
          })
        : t('findings.details.trouble', { title })}
    </Typography>
  );
}

function TroubleLink({
  url,
  children,
}: {
  readonly url: string;
  readonly children: string;
}) {
  return (
    <Link to={url} underline="always" target="_blank" rel="noopener noreferrer">
      {children}
    </Link>
  );
}
