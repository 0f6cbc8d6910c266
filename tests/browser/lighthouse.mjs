// Measures the built citizens' face as Lighthouse does, on a slow phone: `node lighthouse.mjs [/path…]`. It is no test:
// figures of a machine that does other things as well say little. Lighthouse is not among the packages here, for it is
// large: `npm install --no-save lighthouse` in this folder brings it.
import { chromiumPath, startServer } from './server.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const FIGURES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'interactive',
  'total-byte-weight'];

const [{ default: lighthouse }, { launch }] = await Promise.all([import('lighthouse'), import('chrome-launcher')])
  .catch(() => {
    console.error('Lighthouse is not here; in tests/browser: npm install --no-save lighthouse');
    process.exit(1);
  });

const paths = process.argv.slice(2);
const server = await startServer();
const chrome = await launch({
  chromePath: chromiumPath(),
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
});
try {
  for (const path of paths.length ? paths : ['/', '/check', '/ask', '/offices']) {
    const { lhr } = await lighthouse(server.base + path, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' });
    const scores = CATEGORIES.map((name) => `${name} ${Math.round(lhr.categories[name].score * 100)}`);
    const figures = FIGURES.map((name) => lhr.audits[name]).filter(Boolean).map(({ title, displayValue }) => `${title}: ${displayValue}`);
    console.log(`${path}\n  ${scores.join(', ')}\n  ${figures.join('\n  ')}`);
    for (const { auditRefs } of Object.values(lhr.categories)) {
      for (const { id } of auditRefs) {
        const audit = lhr.audits[id];
        if (audit.scoreDisplayMode === 'binary' && audit.score === 0) console.log(`  not met: ${audit.title}`);
      }
    }
  }
} finally {
  chrome.kill();
  await server.stop();
}
