import { Link } from '@backstage/core-components';
import type { Component } from 'backstage-plugin-palette-common';
import { toComponentSearch } from '../links/componentSearch';
import { usePaletteTranslation } from '../translation';
import { Fact, FactItems } from './Facts';
import type { Alternative } from './listAlternatives';

/** The alternatives to a component, with links to their components. */
export function AlternativesFact({
  component,
  alternatives,
}: {
  readonly component: Component;
  readonly alternatives: readonly Alternative[];
}) {
  const { t } = usePaletteTranslation();
  const { oneOf } = component;
  if (!oneOf) {
    return null;
  }
  return (
    <Fact title={t('reference.details.alternatives')}>
      {alternatives.length > 1 ? (
        <FactItems
          items={alternatives.map(({ name, components }) => ({
            key: name,
            item: t('reference.details.alternative', {
              name,
              workloads: (
                <>
                  {components.map((each, index) => (
                    <span key={each.id}>
                      {index > 0 && ', '}
                      {each.id === component.id ? (
                        each.name
                      ) : (
                        <Link
                          to={toComponentSearch(each.id)}
                          underline="always"
                          color="inherit"
                        >
                          {each.name}
                        </Link>
                      )}
                    </span>
                  ))}
                </>
              ),
            }),
          }))}
        />
      ) : (
        t('reference.details.onlyAlternative', oneOf)
      )}
    </Fact>
  );
}
