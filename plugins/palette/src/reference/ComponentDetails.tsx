import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useHref } from 'react-router-dom';
import { CopyButton } from '../components/CopyButton';
import { toComponentSearch } from '../links/componentSearch';
import { usePaletteTranslation } from '../translation';
import { CompanionFacts } from './CompanionFacts';
import { ComponentFacts } from './ComponentFacts';
import { listAlternatives } from './listAlternatives';
import { groupSame } from './groupSame';
import { type ReferenceEntry, listTypeEntries } from './referenceCatalog';
import type { ReferenceModel } from './useReferenceModel';
import { useTypeNames } from './useTypeNames';

const useStyles = makeStyles(theme => ({
  root: { position: 'relative' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(17rem, 100%), 1fr))',
    gap: theme.spacing(2, 4),
    marginRight: theme.spacing(5),
    [theme.breakpoints.down('xs')]: { marginRight: 0 },
  },
  card: { minWidth: 0, maxWidth: '40rem', overflowWrap: 'anywhere' },
  title: { fontWeight: 600, marginBottom: theme.spacing(1) },
  copy: { position: 'absolute', top: -6, right: 0 },
}));

/** Everything the Palette catalog has about a workload; cluster types with the same facts share a card. */
export function ComponentDetails({
  model,
  entry,
}: {
  readonly model: ReferenceModel;
  readonly entry: ReferenceEntry;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { nameTypes } = useTypeNames();
  const href = useHref({ search: toComponentSearch(entry.id) });
  const cards = groupSame(
    listTypeEntries(entry).map(([type, typeEntry]) => [
      type,
      {
        typeEntry,
        alternatives:
          typeEntry.standing === 'companion'
            ? []
            : listAlternatives(
                typeEntry.component,
                model.catalog.clusterTypes[type],
              ),
      },
    ]),
    ({ typeEntry, alternatives }) => [
      typeEntry,
      alternatives.map(({ name, components }) => [
        name,
        components.map(({ id }) => id),
      ]),
    ],
  );
  return (
    <div className={classes.root}>
      <div className={classes.cards}>
        {cards.map(({ types, value: { typeEntry, alternatives } }) => (
          <section key={types.join()} className={classes.card}>
            <Typography
              variant="body2"
              component="h4"
              className={classes.title}
            >
              {nameTypes(types)}
            </Typography>
            {typeEntry.standing === 'companion' ? (
              <CompanionFacts companion={typeEntry.companion} />
            ) : (
              <ComponentFacts
                component={typeEntry.component}
                alternatives={alternatives}
                words={model.words}
              />
            )}
          </section>
        ))}
      </div>
      <div className={classes.copy}>
        <CopyButton
          text={`${window.location.origin}${href}`}
          label={t('reference.details.copyLink', { component: entry.name })}
        />
      </div>
    </div>
  );
}
