'use strict';
globalThis.audiodigit ??= {};

/** Classifies recordings with the model in ONNX Runtime, one after the other. */
audiodigit.Classifier = class Classifier {
  #session;
  #queue = Promise.resolve();

  /** The labels, in the order of the probabilities. */
  labels;
  rate;
  minSeconds;
  maxSeconds;

  /**
   * Starts the runtime, which uses one thread, and loads the model.
   *
   * @param model name, metadata and the ONNX file
   * @param runtime the module and the WebAssembly of ONNX Runtime
   */
  static async open(model, runtime) {
    const classifier = new Classifier();
    const { labels, sample_rate: rate, min_samples: min, max_samples: max } = model.metadata;
    classifier.labels = JSON.parse(labels);
    classifier.rate = Number(rate);
    classifier.minSeconds = min / rate;
    classifier.maxSeconds = max / rate;
    const [module, wasm, onnx] = await Promise.all(
      [runtime.module, runtime.wasm, model.onnx].map(Classifier.#unpack));
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmBinary = wasm;
    // pages that are opened from a folder may import only blobs
    ort.env.wasm.wasmPaths = { mjs: URL.createObjectURL(new Blob([module], { type: 'text/javascript' })) };
    classifier.#session = await ort.InferenceSession.create(onnx, { executionProviders: ['wasm'] });
    // the first run is slower
    await classifier.#run(new Float32Array(classifier.rate));
    return classifier;
  }

  /** @param text gzip data in Base64 */
  static async #unpack(text) {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  }

  async #run(samples) {
    const input = new ort.Tensor('float32', samples, [1, samples.length]);
    return this.#session.run({ samples: input });
  }

  /**
   * Classifies the word in a recording.
   *
   * @param recording samples and rate in Hz
   * @return label, probabilities in the order of the labels, whether the model is sure, the samples at the rate of the
   *     model, start and end of the word in seconds, and the milliseconds of the answer
   * @throws Error if the recording is too short
   */
  classify(recording) {
    const answer = this.#queue.then(() => this.#classify(recording));
    this.#queue = answer.catch(() => {});
    return answer;
  }

  async #classify({ samples, rate }) {
    const begin = performance.now();
    const used = samples.subarray(0, Math.ceil(this.maxSeconds * rate) + rate);
    const resampled = audiodigit.resample(used, rate, this.rate).slice(0, this.maxSeconds * this.rate);
    if (resampled.length === 0) {
      throw new Error('it has no samples');
    }
    if (resampled.length < this.minSeconds * this.rate) {
      throw new Error(`it is shorter than ${Math.round(this.minSeconds * 1000)} ms`);
    }
    const outputs = await this.#run(resampled);
    const probabilities = [...outputs.probabilities.data];
    const [start, end] = Array.from(outputs.span.data, (sample) => Number(sample) / this.rate);
    return {
      label: this.labels[probabilities.indexOf(Math.max(...probabilities))],
      probabilities,
      sure: Boolean(outputs.accepted.data[0]),
      samples: resampled,
      start,
      end,
      milliseconds: performance.now() - begin,
    };
  }
};
