import { Age } from '../components/Age';
import { usePaletteTranslation } from '../translation';
import { FindingList, type OpenRows } from './FindingList';
import { Section } from './Section';
import { StateDots } from './StateDots';
import { summarizeNamespace } from './summarizeNamespace';
import type { NamespaceGroup } from './groupByNamespace';

export interface NamespaceSectionProps {
  readonly group: NamespaceGroup;
  /** Whether an icon for each finding stands in the line. */
  readonly hasDots: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly openRows: OpenRows;
}

/** A namespace in one line; it opens to its components. */
export function NamespaceSection({
  group,
  hasDots,
  open,
  onToggle,
  openRows,
}: NamespaceSectionProps) {
  const { t } = usePaletteTranslation();
  const { namespace, terminatingSince, findings, shown } = group;
  const summary = summarizeNamespace(group, t);
  return (
    <Section
      id={namespace}
      title={namespace}
      dots={hasDots && <StateDots findings={findings} />}
      summary={
        terminatingSince
          ? t('findings.namespace.deleting', {
              age: <Age since={terminatingSince} />,
              summary,
            })
          : summary
      }
      open={open}
      onToggle={onToggle}
    >
      <FindingList findings={shown} openRows={openRows} />
    </Section>
  );
}
