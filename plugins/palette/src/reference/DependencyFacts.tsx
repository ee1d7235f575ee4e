import type { Component } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { Fact, FactItems, toItems } from './Facts';

/** The workloads that a component depends on. */
export function DependencyFacts({
  component: { dependsOn },
}: {
  readonly component: Component;
}) {
  const { t } = usePaletteTranslation();
  return dependsOn.length > 0 ? (
    <Fact title={t('reference.details.dependsOn')}>
      <FactItems items={toItems(dependsOn)} code />
    </Fact>
  ) : null;
}
