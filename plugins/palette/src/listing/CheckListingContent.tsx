import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useApiHolder } from '@backstage/core-plugin-api';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { CopyableCode } from '../components/CopyableCode';
import { PluginContent } from '../components/PluginContent';
import { usePageTitle } from '../hooks/usePageTitle';
import { usePaletteTranslation } from '../translation';
import { ListingChoiceFields } from './ListingChoiceFields';
import { initialChoices, namesNamespaces } from './ListingChoices';
import { type GivenListing, readGiven } from './GivenListing';
import { listingDraftsApiRef } from './ListingDrafts';
import { ListingInput } from './ListingInput';
import { ListingProblemPanel } from './ListingProblemPanel';
import { ListingReport } from './ListingReport';
import { BundleProgress } from './bundle/BundleProgress';
import { useListingCheck } from './useListingCheck';

const useStyles = makeStyles(theme => ({
  intro: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    maxWidth: '46rem',
  },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 20rem',
    gap: theme.spacing(3),
    padding: theme.spacing(3),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
  },
  submit: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  outcome: { outline: 'none', scrollMarginTop: theme.spacing(2) },
}));

const emptyListing: GivenListing = { kind: 'text', text: '' };

/** The page that judges a pasted listing of pods, or a support bundle. It needs no cluster and keeps nothing. */
export function CheckListingContent() {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  usePageTitle(t('listing.title'));
  const drafts = useApiHolder().get(listingDraftsApiRef);
  const [kept] = useState(() => drafts?.kept);
  const [listing, setListing] = useState(kept?.listing ?? emptyListing);
  const [choices, setChoices] = useState(kept?.choices ?? initialChoices);
  const [namespacesMissing, setNamespacesMissing] = useState(false);
  const { outcome, round, checking, progress, check, cancel } = useListingCheck(
    kept?.outcome,
  );
  const outcomeRef = useRef<HTMLElement>(null);

  useEffect(() => {
    // Focus also scrolls to the outcome; one that was kept is no news.
    if (round > 0) {
      outcomeRef.current?.focus();
    }
  }, [round]);
  useEffect(() => {
    drafts?.keep({ listing, choices, outcome });
  }, [drafts, listing, choices, outcome]);

  const isEmpty = listing.kind === 'text' && listing.text.trim() === '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (listing.kind !== 'bundle' && !namesNamespaces(choices)) {
      setNamespacesMissing(true);
      return;
    }
    check(listing, choices);
  };
  return (
    <PluginContent>
      <div className={classes.intro}>
        <Typography>{t('listing.intro')}</Typography>
        <CopyableCode
          code="kubectl get pods -A"
          copyLabel={t('common.copyCommand')}
        />
      </div>
      <Paper
        variant="outlined"
        component="form"
        className={classes.form}
        onSubmit={onSubmit}
      >
        <ListingInput listing={listing} onChange={setListing} />
        <ListingChoiceFields
          choices={choices}
          forBundle={listing.kind === 'bundle'}
          namespacesMissing={namespacesMissing}
          asksNamespace={
            outcome?.kind === 'problem' &&
            outcome.problem.kind === 'refused' &&
            outcome.problem.needsNamespace
          }
          onChange={changed => {
            setChoices(changed);
            setNamespacesMissing(false);
          }}
        />
        <div className={classes.submit}>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={isEmpty || checking}
            startIcon={
              checking ? <CircularProgress size={16} aria-hidden /> : undefined
            }
          >
            {t('listing.check')}
          </Button>
          <span role="status">
            {checking
              ? t(progress ? 'listing.bundle.reading' : 'listing.checking')
              : ''}
          </span>
          {progress && <BundleProgress progress={progress} onCancel={cancel} />}
        </div>
      </Paper>
      {outcome && (
        <section
          key={round}
          ref={outcomeRef}
          className={classes.outcome}
          aria-label={t('listing.outcome')}
          aria-busy={checking}
          tabIndex={-1}
        >
          {outcome.kind === 'report' ? (
            <ListingReport
              report={outcome.report}
              facts={outcome.facts}
              outdated={
                readGiven(outcome.given) !== readGiven(listing) ||
                outcome.choices !== choices
              }
              onChoose={coverage => {
                const chosen = { ...outcome.choices, ...coverage };
                setChoices(chosen);
                check(outcome.given, chosen);
              }}
            />
          ) : (
            <ListingProblemPanel {...outcome} />
          )}
        </section>
      )}
    </PluginContent>
  );
}
