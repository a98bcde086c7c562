'use strict';
globalThis.audiodigit ??= {};

/**
 * Finds words in a running signal, with the rules of the program: speech starts after 80 ms of frames 9 dB above the
 * noise floor and ends after a pause of 280 ms. The noise floor is the 10th percentile of the last two seconds.
 */
audiodigit.Endpointer = class {
  static ONSET = 9; // dB above the noise floor
  static HOLD = 6;
  static MIN_LEVEL = -50; // dB of full scale
  static RANGE = 35; // dB below the loudest frame
  static LOUD_FRAMES = 8; // of 10 ms
  static CONSECUTIVE_FRAMES = 7;
  static GAP_FRAMES = 15;
  static PAUSE_FRAMES = 28;
  static MAX_SECONDS = 3;
  static PRE_ROLL_SECONDS = 0.3;
  static HISTORY = 200;
  static INITIAL = 100;
  static MAX_INITIAL_NOISE = -36;

  #rate;
  #frame;
  #hop;
  #kept;
  #keptStart = 0;
  #count = 0;
  #nextFrame;
  #levels = [];
  #frames = 0;
  #speech = null;
  #earliest = 0;

  /** @param rate of the signal in Hz */
  constructor(rate) {
    this.#rate = rate;
    this.#frame = Math.round(0.025 * rate);
    this.#hop = Math.round(0.01 * rate);
    this.#nextFrame = this.#frame;
    this.#kept = new Float32Array(0);
  }

  get speaking() {
    return this.#speech?.started ?? false;
  }

  /**
   * Processes the next samples.
   *
   * @return the words that ended, with 0.3 s before them, and the level of the last frame in dB
   */
  feed(block) {
    this.#append(block);
    const words = [];
    let level = null;
    for (; this.#nextFrame <= this.#count; this.#nextFrame += this.#hop) {
      level = this.#level(this.#nextFrame);
      const word = this.#process(level, this.#nextFrame);
      if (word) {
        words.push(word);
      }
    }
    return { words, level };
  }

  #append(block) {
    const seconds = audiodigit.Endpointer.MAX_SECONDS + audiodigit.Endpointer.PRE_ROLL_SECONDS + 1;
    const old = this.#kept.subarray(Math.max(0, this.#kept.length + block.length - Math.ceil(seconds * this.#rate)));
    const joined = new Float32Array(old.length + block.length);
    joined.set(old);
    joined.set(block, old.length);
    this.#kept = joined;
    this.#count += block.length;
    this.#keptStart = this.#count - joined.length;
  }

  #between(start, end) {
    return this.#kept.slice(Math.max(0, start - this.#keptStart), Math.max(0, end - this.#keptStart));
  }

  /** The level of a frame without its mean, so that an offset is silent. */
  #level(end) {
    const frame = this.#between(end - this.#frame, end);
    let sum = 0;
    let squares = 0;
    for (const sample of frame) {
      sum += sample;
      squares += sample * sample;
    }
    return 10 * Math.log10(Math.max(squares - sum * sum / this.#frame, 0) / this.#frame + 1e-12);
  }

  #noise(level) {
    const { HISTORY, INITIAL, MAX_INITIAL_NOISE } = audiodigit.Endpointer;
    this.#levels[this.#frames++ % HISTORY] = level;
    const sorted = Float64Array.from(this.#levels).sort();
    const floor = sorted[Math.floor((sorted.length - 1) / 10)];
    return this.#frames < INITIAL ? Math.min(floor, MAX_INITIAL_NOISE) : floor;
  }

  #process(level, end) {
    const { ONSET, MIN_LEVEL, GAP_FRAMES } = audiodigit.Endpointer;
    const noise = this.#noise(level);
    if (this.#speech?.started) {
      return this.#continue(level, noise, end);
    }
    if (level > Math.max(noise + ONSET, MIN_LEVEL)) {
      this.#addLoud(level, end);
    } else if (this.#speech) {
      this.#speech.run = 0;
      if ((end - this.#speech.lastLoud) / this.#hop > GAP_FRAMES) {
        this.#speech = null;
      }
    }
    return null;
  }

  #addLoud(level, end) {
    const { LOUD_FRAMES, CONSECUTIVE_FRAMES } = audiodigit.Endpointer;
    this.#speech ??= { first: end - this.#frame, loud: 0, run: 0, longest: 0, loudest: level, started: false };
    const speech = this.#speech;
    speech.loud++;
    speech.run++;
    speech.longest = Math.max(speech.longest, speech.run);
    speech.loudest = Math.max(speech.loudest, level);
    speech.lastLoud = end;
    speech.started = speech.loud >= LOUD_FRAMES && speech.longest >= CONSECUTIVE_FRAMES;
  }

  #continue(level, noise, end) {
    const { HOLD, MIN_LEVEL, RANGE, PAUSE_FRAMES, MAX_SECONDS, PRE_ROLL_SECONDS } = audiodigit.Endpointer;
    const speech = this.#speech;
    speech.loudest = Math.max(speech.loudest, level);
    if (level > Math.max(noise + HOLD, speech.loudest - RANGE, MIN_LEVEL)) {
      speech.lastLoud = end;
    }
    const tooLong = end - speech.first >= MAX_SECONDS * this.#rate;
    if (!tooLong && (end - speech.lastLoud) / this.#hop < PAUSE_FRAMES) {
      return null;
    }
    this.#speech = null;
    const start = Math.max(speech.first - Math.round(PRE_ROLL_SECONDS * this.#rate), this.#earliest);
    this.#earliest = end;
    return this.#between(start, end);
  }
};
