'use strict';
globalThis.audiodigit ??= {};

/** Draws a recording and marks the word in it, in the colours of the page. */
audiodigit.drawWaveform = (canvas, samples, rate, start, end) => {
  const { width, height } = canvas.getBoundingClientRect();
  const density = window.devicePixelRatio;
  canvas.width = Math.max(1, Math.round(width * density));
  canvas.height = Math.max(1, Math.round(height * density));
  const context = canvas.getContext('2d');
  const colour = (name) => getComputedStyle(canvas).getPropertyValue(name);
  const middle = canvas.height / 2;
  const x = (second) => second * rate / samples.length * canvas.width;
  if (samples.length > 0) {
    context.fillStyle = colour('--word');
    context.fillRect(x(start), 0, x(end) - x(start), canvas.height);
  }
  let loudest = 1e-3;
  for (const sample of samples) {
    loudest = Math.max(loudest, Math.abs(sample));
  }
  context.fillStyle = colour('--accent');
  for (let column = 0; column < canvas.width; column++) {
    const from = Math.floor(column * samples.length / canvas.width);
    const to = Math.max(from + 1, Math.floor((column + 1) * samples.length / canvas.width));
    let low = 0;
    let high = 0;
    for (const sample of samples.subarray(from, to)) {
      low = Math.min(low, sample);
      high = Math.max(high, sample);
    }
    const top = middle - high / loudest * middle;
    context.fillRect(column, top, 1, Math.max(density, (high - low) / loudest * middle));
  }
};
