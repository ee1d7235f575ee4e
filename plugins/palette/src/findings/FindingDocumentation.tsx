import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { DetailsList, DetailsPart } from './DetailsPart';

const useStyles = makeStyles({
  code: {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  },
});

/** The documented patterns of a component, and how sure the catalog is of them. */
export function FindingDocumentation({
  finding: { documents, note, confidence },
}: {
  readonly finding: Finding;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <DetailsPart title={t('findings.details.documented')}>
      {documents.length > 0 ? (
        <DetailsList texts={documents} className={classes.code} />
      ) : (
        <Typography variant="body2">
          {t('findings.details.notDocumented')}
        </Typography>
      )}
      {note && <Typography variant="body2">{note}</Typography>}
      <Typography variant="body2" color="textSecondary">
        {t(`findings.details.confidence.${confidence}`)}
      </Typography>
    </DetailsPart>
  );
}
