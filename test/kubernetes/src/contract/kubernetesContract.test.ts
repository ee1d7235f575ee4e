import { checkAccess } from './accessContract';
import { chooseTargets } from './chooseTargets';
import { checkDetails } from './detailsContract';
import { checkLists } from './listContract';
import { checkSelectors } from './selectorContract';
import { checkTables } from './tableContract';
import { checkWorkloads } from './workloadContract';

// A real kube-apiserver takes a while to start.
jest.setTimeout(120_000);

for (const target of chooseTargets()) {
  describe(`the Kubernetes contract on ${target.name}`, () => {
    beforeAll(() => target.start());
    afterAll(() => target.stop());

    checkLists(target);
    checkSelectors(target);
    checkTables(target);
    checkAccess(target);
    checkDetails(target);
    checkWorkloads(target);
  });
}
