import { describeAccess } from './describeAccess';
import { chooseTargets } from './chooseTargets';
import { describeLists } from './describeLists';
import { describeSelectors } from './describeSelectors';

// A real kube-apiserver takes a while to start.
jest.setTimeout(120_000);

for (const target of chooseTargets()) {
  describe(`the Kubernetes contract on ${target.name}`, () => {
    beforeAll(() => target.start());
    afterAll(() => target.stop());

    describeLists(target);
    describeSelectors(target);
    describeAccess(target);
  });
}
