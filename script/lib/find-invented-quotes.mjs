// Documentation quotes the product between “ and ”, with … for what varies. Every quote is found in the sources.
import { globSync, readFileSync } from 'node:fs';

const documents = globSync(['docs/*.md']);
const sources = globSync('plugins/*/src/**/*.{ts,tsx}').filter(
  path => !/\.test\.|\/(fixtures|__\w+__)\//.test(path),
);

// Sources break strings over lines and insert names, so only words and spaces are compared.
const normalize = text => text.replace(/\s+/g, ' ');
const product = sources
  .map(path => normalize(readFileSync(path, 'utf8')))
  .join('\n');

const readQuotes = path => {
  const text = normalize(readFileSync(path, 'utf8'));
  return [...text.matchAll(/“([^”]+)”/g)].map(([, quote]) => quote);
};
const isFound = quote =>
  quote.split('…').every(part => product.includes(part.trim()));

let quotes = 0;
for (const path of documents) {
  for (const quote of readQuotes(path)) {
    quotes += 1;
    if (!isFound(quote)) {
      console.log(`${path}: the sources do not contain “${quote}”`);
      process.exitCode = 1;
    }
  }
}
console.log(`${quotes} quotes in ${documents.length} documents.`);
