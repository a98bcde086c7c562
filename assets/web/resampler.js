'use strict';
globalThis.audiodigit ??= {};

/**
 * Changes the sample rate as the program does: a sinc with a Kaiser window (beta 6, 17 samples of the lower rate to
 * each side) that passes 90 % of the common bandwidth, without delay.
 */
audiodigit.resample = (() => {
  const CUTOFF = 0.9;
  const WING = 17;
  const BETA = 6;
  const MAX_FILTERS = 1000;

  function bessel(x) {
    let sum = 1;
    let term = 1;
    for (let n = 1; term > sum * 1e-12; n++) {
      term *= (x / (2 * n)) ** 2;
      sum += term;
    }
    return sum;
  }

  const whole = bessel(BETA);

  function lowPass(distance) {
    const position = distance / WING;
    if (Math.abs(position) >= 1) {
      return 0;
    }
    const angle = Math.PI * CUTOFF * distance;
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
    return CUTOFF * sinc * bessel(BETA * Math.sqrt(1 - position * position)) / whole;
  }

  /**
   * @param samples a Float32Array
   * @param from rate of the samples in Hz
   * @param to rate of the result in Hz
   */
  return (samples, from, to) => {
    if (from === to) {
      return samples;
    }
    const scale = Math.min(1, to / from);
    const reach = Math.ceil(WING / scale);
    const filters = new Map();

    function filter(fraction, key) {
      const known = filters.get(key);
      if (known) {
        return known;
      }
      const created = Float64Array.from(
        { length: 2 * reach + 1 }, (_, k) => scale * lowPass(scale * (fraction + reach - k)));
      if (filters.size < MAX_FILTERS) {
        filters.set(key, created);
      }
      return created;
    }

    const result = new Float32Array(Math.round(samples.length * to / from));
    for (let i = 0; i < result.length; i++) {
      // position i * from / to in samples of the input, as an integer and a remainder
      const phase = (i * from) % to;
      const first = (i * from - phase) / to - reach;
      const weights = filter(phase / to, phase);
      let sum = 0;
      for (let k = Math.max(0, -first), end = Math.min(weights.length, samples.length - first); k < end; k++) {
        sum += weights[k] * samples[first + k];
      }
      result[i] = sum;
    }
    return result;
  };
})();
