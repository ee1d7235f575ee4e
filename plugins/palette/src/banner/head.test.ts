import { makeFinding, pendingMember } from '../__testUtils__/findings';
import {
  conformantReport,
  consequenceReport,
  makeReport,
} from '../__testUtils__/reports';
import { countOthers, findHeadFinding } from './findHeadFinding';
import { isToConfirm } from './isToConfirm';

const jet = makeFinding('jet', 'missing');
const dns = makeFinding('dns', 'unknown');
const confirm = (...components: string[]) => ({
  toConfirm: components.map(name => ({
    id: `hubble-system/${name}`,
    seen: 1,
    of: 2,
  })),
});

describe('the finding beside the verdict', () => {
  it('is the worst one', () => {
    const report = makeReport([dns, pendingMember, jet]);
    expect(findHeadFinding(report)).toBe(jet);
    expect(countOthers(report)).toBe(2);
  });

  it('is the cause, not its consequence', () => {
    expect(findHeadFinding(consequenceReport)?.component).toBe('msgbroker');
  });

  it('is absent where all is well, where a namespace is what is wrong, and where several are hidden', () => {
    expect(findHeadFinding(conformantReport)).toBeUndefined();
    expect(countOthers(conformantReport)).toBe(0);
    expect(
      findHeadFinding({ ...conformantReport, verdict: 'degraded' }),
    ).toBeUndefined();
    expect(
      findHeadFinding(makeReport([dns, makeFinding('api', 'unknown')])),
    ).toBeUndefined();
    expect(findHeadFinding(makeReport([dns]))).toBe(dns);
  });
});

describe('a verdict', () => {
  it('is to be confirmed while every missing component is', () => {
    const report = makeReport([jet, makeFinding('api', 'missing')]);
    expect(isToConfirm(report, confirm('jet', 'api'))).toBe(true);
    expect(isToConfirm(report, confirm('jet'))).toBe(false);
    expect(isToConfirm(report, {})).toBe(false);
  });

  it('is not to be confirmed where nothing is missing', () => {
    expect(isToConfirm(makeReport([pendingMember]), confirm('mongo'))).toBe(
      false,
    );
  });
});
