// Makes a browser's requests to the demo portal, and breaks a cluster as the README says.
import { readFile } from 'node:fs/promises';

const portal = 'http://localhost:3000';

const get = async url => {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) {
    throw new Error(`${url} answers ${response.status}`);
  }
  return response.text();
};

const page = await get(`${portal}/palette`);
const scripts = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)];
if (scripts.length === 0) {
  throw new Error(`${portal}/palette has no script`);
}
for (const [, source] of scripts) {
  await get(new URL(source, portal));
}

const readme = await readFile('README.md', 'utf8');
const line = /^curl .*?(\S+:7008\S+) --data '(.*)'$/m.exec(readme);
if (!line) {
  throw new Error('The README no longer says how to break a cluster');
}
const [, address, body] = line;
// As curl sends it.
const response = await fetch(`http://${address}`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body,
});
const { workload, condition } = JSON.parse(body);
const { workloads = [] } = await response.json();
const broken = workloads.find(({ name }) => name === workload);
if (broken?.condition?.state !== condition.state) {
  throw new Error(`The README's line does not break ${workload}`);
}
console.log(
  'The demo portal answers, and a cluster breaks as the README says.',
);
