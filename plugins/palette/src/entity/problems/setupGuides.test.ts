import {
  STRICTNESS_ANNOTATION,
  setupProblems,
} from 'backstage-plugin-palette-common';
import { t } from '../../fixtures/translation';
import { setupGuide } from './setupGuides';

describe('setupGuide', () => {
  it('has a title of its own and YAML for every problem', () => {
    const guides = setupProblems.map(problem => setupGuide(problem, 'shop'));
    const titles = setupProblems.map(problem =>
      t(`problems.setup.${problem}.title`),
    );
    expect(new Set(titles).size).toBe(setupProblems.length);
    expect(guides.every(({ yaml }) => yaml.includes(':'))).toBe(true);
  });

  it('shows a strictness that there is where the one given is unknown', () => {
    expect(setupGuide('unknownStrictness', 'shop').yaml).toContain(
      `${STRICTNESS_ANNOTATION}: adapted`,
    );
  });
});
