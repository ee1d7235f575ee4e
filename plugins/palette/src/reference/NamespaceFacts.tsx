import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  type CatalogNamespace,
  clusterTypes,
} from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { groupSame } from './groupSame';
import { type ReferenceNamespace, listTypeEntries } from './referenceCatalog';
import { useTypeNames } from './useTypeNames';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.25),
    maxWidth: '60rem',
    overflowWrap: 'anywhere',
  },
}));

/** The purpose of a namespace and its other names. */
export function NamespaceFacts({
  namespace,
}: {
  readonly namespace: ReferenceNamespace;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { nameTypes } = useTypeNames();
  const given = clusterTypes.flatMap(type => {
    const found = namespace.types[type];
    return found ? [[type, found] as const] : [];
  });
  const groups = groupSame(given, pickParts);
  const former = listFormerNames(namespace);
  return (
    <div className={classes.root}>
      {groups.length === 0 && (
        <Typography variant="body2">
          {t('reference.namespace.notPrinted')}
        </Typography>
      )}
      {groups.map(({ types, value }) => (
        <Typography key={types.join()} variant="body2">
          {groups.length > 1 || given.length < clusterTypes.length
            ? t('reference.namespace.ofTypes', {
                types: nameTypes(types),
                sentence: value.summary,
              })
            : value.summary}{' '}
          {value.shared && t('reference.namespace.shared')}{' '}
          {value.documents === undefined && t('reference.namespace.notPrinted')}
          {value.documents !== undefined &&
            value.documents !== value.namespace &&
            t('reference.namespace.printedAs', { pattern: value.documents })}
        </Typography>
      ))}
      {former.length > 0 && (
        <Typography variant="body2">
          {t('reference.namespace.formerly', { names: [...former] })}
        </Typography>
      )}
    </div>
  );
}

function pickParts({ summary, shared, documents }: CatalogNamespace) {
  return [summary, shared, documents];
}

function listFormerNames(namespace: ReferenceNamespace): readonly string[] {
  const homes = namespace.entries.flatMap(entry =>
    listTypeEntries(entry).flatMap(([, typeEntry]) =>
      typeEntry.standing === 'companion' ? [] : typeEntry.component.homes,
    ),
  );
  return [...new Set(homes)].filter(home => home !== namespace.namespace);
}
