// Classifies recordings with an exported model and compares the answers with those of the program. Reads and resamples
// the recordings with the scripts of the exported web page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { runInThisContext } from 'node:vm';

const TOLERANCE = 1e-4;
const RATE = 8000;
const MAX_SECONDS = 60;

const [runtime, model, answers] = process.argv.slice(2);
const ort = createRequire(resolve(runtime, 'package.json'))('onnxruntime-web');
for (const script of ['wav.js', 'resampler.js']) {
  const file = new URL(`../../../assets/web/${script}`, import.meta.url);
  runInThisContext(readFileSync(file, 'utf8'), { filename: script });
}

function samples(file) {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const wav = globalThis.audiodigit.wav.read(buffer.slice(byteOffset, byteOffset + byteLength), MAX_SECONDS);
  if (!wav) {
    throw new Error(`${file}: not a WAV file that this script can read`);
  }
  return globalThis.audiodigit.resample(wav.samples, wav.rate, RATE);
}

const session = await ort.InferenceSession.create(readFileSync(model));
const expected = readFileSync(answers, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
let equal = 0;
let largest = 0;
let milliseconds = 0;
for (const answer of expected) {
  const recording = samples(answer.file);
  const input = new ort.Tensor('float32', recording, [1, recording.length]);
  const begin = performance.now();
  const { probabilities, accepted } = await session.run({ samples: input });
  milliseconds += performance.now() - begin;
  const labels = Object.keys(answer.probabilities).sort();
  labels.forEach((label, i) => {
    largest = Math.max(largest, Math.abs(answer.probabilities[label] - probabilities.data[i]));
  });
  const best = probabilities.data.indexOf(Math.max(...probabilities.data));
  equal += labels[best] === answer.label && Boolean(accepted.data[0]) === answer.sure ? 1 : 0;
}
console.log(`Node: ${equal} of ${expected.length} answers are equal; largest difference of a probability `
  + `${largest.toExponential(1)}; ${(milliseconds / expected.length).toFixed(1)} ms each`);
process.exit(equal === expected.length && largest <= TOLERANCE ? 0 : 1);
