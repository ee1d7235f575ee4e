import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../translation';
import type { ReferenceNamespace } from './referenceCatalog';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
}));

export interface ShownBarProps {
  readonly all: readonly ReferenceNamespace[];
  readonly shown: readonly ReferenceNamespace[];
  readonly allOpen: boolean;
  readonly onOpenAll: (open: boolean) => void;
}

/** The number of shown workloads, and a button that opens or closes all of them. */
export function ShownBar({ all, shown, allOpen, onOpenAll }: ShownBarProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const total = countEntries(all);
  const matching = countEntries(shown);
  return (
    <div className={classes.root}>
      <span role="status">
        {matching === total
          ? t('reference.shown.all', {
              count: total,
              namespaces: t('reference.summary.namespaces', {
                count: all.length,
              }),
            })
          : t('reference.shown.some', { count: total, shown: matching })}
      </span>
      <Button
        size="small"
        variant="outlined"
        onClick={() => onOpenAll(!allOpen)}
      >
        {t(allOpen ? 'reference.closeAll' : 'reference.openAll')}
      </Button>
    </div>
  );
}

function countEntries(namespaces: readonly ReferenceNamespace[]): number {
  return namespaces.reduce((sum, { entries }) => sum + entries.length, 0);
}
