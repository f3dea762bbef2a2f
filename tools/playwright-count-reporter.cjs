const { leaveCount } = require('./test-counts.cjs');

module.exports = class PlaywrightCountReporter {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    const outcomes = this.suite.allTests().map((each) => each.outcome());
    const passed = outcomes.filter((each) => each === 'expected' || each === 'flaky').length;
    leaveCount(passed, outcomes.filter((each) => each === 'unexpected').length);
  }

  printsToStdio() {
    return false;
  }
};
