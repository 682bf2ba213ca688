const Sequencer = require('@jest/test-sequencer').default;

/** Files known to take longest, by their place under test/. A run ends sooner if none of them begins last. */
const LONGEST = ['workflows/occasions', 'rehearsal/restart', 'journeys/hotline', 'stack/lasting'];

/** By this list first; all others as Jest does it, by what they took the last time here. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((name) => path.includes(`/test/${name}.`));
      return place === -1 ? LONGEST.length : place;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
