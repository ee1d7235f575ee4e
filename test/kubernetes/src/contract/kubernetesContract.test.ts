import { accessContract } from './accessContract';
import { contractTargets } from './contractTargets';
import { listContract } from './listContract';
import { selectorContract } from './selectorContract';

// A real kube-apiserver takes a while to start.
jest.setTimeout(120_000);

for (const target of contractTargets()) {
  describe(`What a Kubernetes API does, checked on ${target.name}`, () => {
    beforeAll(() => target.start());
    afterAll(() => target.stop());

    listContract(target);
    selectorContract(target);
    accessContract(target);
  });
}
