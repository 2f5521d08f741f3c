// Mocha's spec reporter that also adds the run's counts and the names of its failed tests to the file named by
// TEST_COUNTS_FILE, one JSON line a run, so that `npm test` can sum and list them over its rings.
const { appendFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const failed = [];
    runner.on('fail', (test, error) => failed.push({ title: test.fullTitle(), reason: String(error?.message ?? error).trim().split('\n')[0] }));
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      const file = process.env.TEST_COUNTS_FILE;
      if (file) appendFileSync(file, `${JSON.stringify({ passes, failures, pending, failed })}\n`);
    });
  }
};
