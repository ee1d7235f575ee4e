import type { Workload } from '../../workloads';
import { chooseKind } from './chooseKind';

const choose = (kind: Workload['kind'], via: Workload['via']) =>
  chooseKind({ namespace: 'shop', name: 'web', kind, via }, 'StatefulSet');

it('takes the kind of the Palette catalog where a name leaves it open, else what was seen', () => {
  expect(choose('DaemonSet', 'name')).toBe('StatefulSet');
  expect(choose('Pod', 'name')).toBe('StatefulSet');
  expect(choose('Deployment', 'name')).toBe('Deployment');
  expect(choose('DaemonSet', 'owner')).toBe('DaemonSet');
  expect(choose('Pod', 'label')).toBe('Pod');
});
