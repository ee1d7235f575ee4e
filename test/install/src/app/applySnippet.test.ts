import { applySnippet } from './applySnippet';

const lines = (...text: string[]) => `${text.join('\n')}\n`;

describe('applySnippet', () => {
  it('puts a call before the start of its object', () => {
    expect(
      applySnippet(
        lines(
          'const backend = create();',
          "backend.add(import('a'));",
          'backend.start();',
        ),
        "backend.add(import('b'));",
        [],
      ),
    ).toContain(lines("backend.add(import('b'))", 'backend.start();').trim());
  });

  it('puts several elements at the end of the named constant', () => {
    const result = applySnippet(
      lines(
        "import { Route } from 'router';",
        'const other = <Routes></Routes>;',
        'const routes = (',
        '  <Routes>',
        '    <Route path="/" />',
        '  </Routes>',
        ');',
      ),
      lines(
        "import { A, B } from 'plugin';",
        '',
        '<Route path="/a" element={<A />} />',
        '<Route path="/b" element={<B />} />',
      ),
      ['routes'],
    );
    expect(result.replace(/\s+/g, ' ')).toContain(
      '<Route path="/" /> <Route path="/a" element={<A />} /> <Route path="/b" element={<B />} /> </Routes>',
    );
    expect(result).toMatch(/import { A, B } from ['"]plugin['"]/);
    expect(result).toContain('const other = <Routes></Routes>;');
  });

  it('leaves out the semicolon of a single element', () => {
    const result = applySnippet(
      'const page = <Layout><A /></Layout>;',
      '<B />;',
      ['page'],
    );
    expect(result.replace(/\s+/g, '')).toBe(
      'constpage=<Layout><A/><B/></Layout>;',
    );
  });

  it('adds a feature to the features of the app', () => {
    const result = applySnippet(
      lines(
        "import { createApp } from 'frontend';",
        'export default createApp({ features: [a] });',
      ),
      lines(
        "import plugin from 'plugin/alpha';",
        '',
        'const app = createApp({ features: [plugin] });',
      ),
      [],
    );
    expect(result).toContain('createApp({ features: [a, plugin] })');
    expect(result).toMatch(/import plugin from ['"]plugin\/alpha['"]/);
  });

  it.each([
    ['elements', '<A />', ['absent']],
    ['a call', 'backend.add(a);', []],
    ['options', 'const app = createApp({ features: [a] });', []],
    ['anything else', 'let counter = 1;', []],
  ])('refuses %s for which the file has no place', (_, snippet, names) => {
    expect(() => applySnippet('const a = 1;', snippet, names)).toThrow(Error);
  });
});
