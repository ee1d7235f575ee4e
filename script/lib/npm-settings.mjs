// Reads `npm config list --json` from standard input and prints Yarn's settings as NAME=value lines.
import { readFileSync } from 'node:fs';

const settings = JSON.parse(readFileSync(0, 'utf8') || '{}');
const print = (name, value) => value && console.log(`${name}=${value}`);

const registry = settings.registry?.replace(/\/$/, '');
// Yarn's own default is kept where npm has its default.
if (registry && new URL(registry).host !== 'registry.' + 'npmjs.org') {
  print('YARN_NPM_REGISTRY_SERVER', registry);
  if (registry.startsWith('http:')) {
    print('YARN_UNSAFE_HTTP_WHITELIST', new URL(registry).hostname);
  }
}
print('YARN_HTTPS_PROXY', settings['https-proxy']);
print('YARN_HTTP_PROXY', settings.proxy);
print('YARN_HTTPS_CA_FILE_PATH', settings.cafile);
print('NODE_EXTRA_CA_CERTS', settings.cafile);
if (settings['strict-ssl'] === false) {
  print('YARN_ENABLE_STRICT_SSL', 'false');
}
