import { listTroubleLinks } from './troubleLinks';

const trouble = { id: 'known', title: 'Known', source: 'overlay.yaml' };

describe('the pages about a known trouble', () => {
  it("begin with the portal owner's own", () => {
    expect(
      listTroubleLinks({
        ...trouble,
        link: 'https://docs.example.com/a b',
        runbook: 'HTTPS://runbooks.example.com',
      }),
    ).toEqual([
      { kind: 'runbook', url: 'https://runbooks.example.com/' },
      { kind: 'page', url: 'https://docs.example.com/a%20b' },
    ]);
  });

  it.each([
    undefined,
    '',
    'data:text/html,hello',
    'http://docs.example.com',
    '//docs.example.com',
    '/docs',
    'https://',
  ])('leave out %s', link => {
    expect(listTroubleLinks({ ...trouble, link })).toEqual([]);
  });

  it('are none where no trouble is known', () => {
    expect(listTroubleLinks(undefined)).toEqual([]);
  });
});
