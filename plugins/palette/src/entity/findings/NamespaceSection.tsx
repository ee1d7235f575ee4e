import { Age } from '../../components/Age';
import { FindingList } from './FindingList';
import { Section } from './Section';
import { StateDots } from './StateDots';
import { namespaceSummary } from './namespaceSummary';
import type { NamespaceGroup } from './shownFindings';
import type { OpenSections } from './useOpenSections';

export interface NamespaceSectionProps {
  readonly group: NamespaceGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly openRows: OpenSections;
}

/** A namespace in one line that opens to its components. */
export function NamespaceSection({
  group,
  open,
  onToggle,
  openRows,
}: NamespaceSectionProps) {
  const { namespace, ready, expected, terminatingSince, findings, shown } =
    group;
  return (
    <Section
      id={namespace}
      title={namespace}
      dots={<StateDots findings={findings} />}
      summary={
        <>
          {terminatingSince && (
            <>
              being deleted for <Age since={terminatingSince} /> ·{' '}
            </>
          )}
          {namespaceSummary(group)}
          {expected > 0 && ` · ${ready}/${expected}`}
        </>
      }
      open={open}
      onToggle={onToggle}
    >
      <FindingList findings={shown} openRows={openRows} />
    </Section>
  );
}
