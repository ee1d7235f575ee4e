import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import { EmptyPanel } from '../components/EmptyPanel';
import { Notice } from '../components/Notice';
import { usePaletteTranslation } from '../translation';
import { OverlayNotes } from './OverlayNotes';
import { ReferenceFilters } from './ReferenceFilters';
import { ReferenceTable } from './ReferenceTable';
import { ShownBar } from './ShownBar';
import { SourceLinks } from './SourceLinks';
import { TypeSummaries } from './TypeSummaries';
import { findEntry } from './referenceCatalog';
import { isNarrowed, noFilter } from './referenceState';
import { filterNamespaces } from './filterNamespaces';
import { useArrival } from './useArrival';
import { useOpened } from './useOpened';
import { useReferenceModel } from './useReferenceModel';
import { useReferenceState } from './useReferenceState';

/** The Palette catalog, to search and to open namespace by namespace. */
export function ReferenceBrowser({
  catalog,
}: {
  readonly catalog: PaletteCatalog;
}) {
  const { t } = usePaletteTranslation();
  const model = useReferenceModel(catalog);
  const { filter, component, setFilter } = useReferenceState();
  const openNamespaces = useOpened();
  const openRows = useOpened();

  const linked = component ? findEntry(model.namespaces, component) : undefined;
  const shown = filterNamespaces(model.namespaces, filter, {
    words: model.words,
    linked: linked?.id,
  });
  // A filter opens everything that it shows. Opening and closing then count for this filter only.
  const narrowed = isNarrowed(filter);
  const toKey = (namespace: string) => `${JSON.stringify(filter)} ${namespace}`;
  const isOpen = (namespace: string) =>
    openNamespaces.isOpen(toKey(namespace), narrowed);
  const { arriving, onArrived } = useArrival(linked, ({ namespace, id }) => {
    openNamespaces.set([toKey(namespace)], true);
    openRows.set([id], true);
  });

  return (
    <>
      <div>
        <Typography variant="body2">{t('reference.intro')}</Typography>
        <SourceLinks catalog={catalog} />
        <OverlayNotes catalog={catalog} />
      </div>
      <TypeSummaries catalog={catalog} />
      <ReferenceFilters filter={filter} onChange={setFilter} />
      {component && !linked && (
        <Notice tone="unknown" role="status">
          {t('reference.notFound', { component })}
        </Notice>
      )}
      {shown.length > 0 ? (
        <>
          <ShownBar
            all={model.namespaces}
            shown={shown}
            allOpen={shown.every(({ namespace }) => isOpen(namespace))}
            onOpenAll={open =>
              openNamespaces.set(
                shown.map(({ namespace }) => toKey(namespace)),
                open,
              )
            }
          />
          <ReferenceTable
            model={model}
            namespaces={shown}
            isOpen={isOpen}
            onToggleNamespace={namespace =>
              openNamespaces.set([toKey(namespace)], !isOpen(namespace))
            }
            openRows={openRows}
            linked={linked?.id}
            arriving={arriving}
            onArrived={onArrived}
          />
        </>
      ) : (
        <div role="status">
          <EmptyPanel state="notInstalled" title={t('reference.nothing.title')}>
            <Typography>{t('reference.nothing.sentence')}</Typography>
            <div>
              <Button variant="outlined" onClick={() => setFilter(noFilter)}>
                {t('reference.filters.clear')}
              </Button>
            </div>
          </EmptyPanel>
        </div>
      )}
    </>
  );
}
