// Classifies recordings with an exported model and compares the answers with those of the program.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import * as ort from 'onnxruntime-web';

const TOLERANCE = 1e-4;

/** The samples of a WAV file of 16 bits, mono, 8 kHz. */
function samples(file) {
  const bytes = readFileSync(file);
  let at = 12;
  while (at + 8 <= bytes.length) {
    const chunk = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const start = at + 8;
    if (chunk === 'fmt ' && [1, 8000, 16].join() !== [
      bytes.readUInt16LE(start + 2), bytes.readUInt32LE(start + 4), bytes.readUInt16LE(start + 14),
    ].join()) {
      throw new Error(`${file}: not mono, 8 kHz and 16 bits`);
    }
    if (chunk === 'data') {
      const end = Math.min(start + size, bytes.length);
      return Float32Array.from(
        { length: (end - start) >> 1 }, (_, i) => bytes.readInt16LE(start + 2 * i) / 32768);
    }
    at = start + size + (size & 1);
  }
  throw new Error(`${file}: no samples`);
}

const [model, answers] = process.argv.slice(2);
const session = await ort.InferenceSession.create(readFileSync(model));
const expected = readFileSync(answers, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
let equal = 0;
let largest = 0;
let milliseconds = 0;
for (const answer of expected) {
  const recording = samples(answer.file);
  const input = new ort.Tensor('float32', recording, [1, recording.length]);
  const begin = performance.now();
  const { probabilities } = await session.run({ samples: input });
  milliseconds += performance.now() - begin;
  const labels = Object.keys(answer.probabilities).sort();
  labels.forEach((label, i) => {
    largest = Math.max(largest, Math.abs(answer.probabilities[label] - probabilities.data[i]));
  });
  const best = probabilities.data.indexOf(Math.max(...probabilities.data));
  equal += labels[best] === answer.label ? 1 : 0;
}
console.log(`${equal} of ${expected.length} labels are equal; largest difference of a probability `
  + `${largest.toExponential(1)}; ${(milliseconds / expected.length).toFixed(1)} ms each`);
process.exit(equal === expected.length && largest <= TOLERANCE ? 0 : 1);
