'use strict';
globalThis.audiodigit ??= {};

/** Reads the samples of WAV files: integers of 8 to 32 bits and floating-point numbers. */
audiodigit.wav = (() => {
  const PCM = 1;
  const FLOAT = 3;
  const EXTENSIBLE = 0xfffe;

  const decoders = {
    [`${PCM}/1`]: (view, at) => (view.getUint8(at) - 128) / 128,
    [`${PCM}/2`]: (view, at) => view.getInt16(at, true) / 0x8000,
    [`${PCM}/3`]: (view, at) => (view.getInt8(at + 2) * 0x10000 + view.getUint16(at, true)) / 0x800000,
    [`${PCM}/4`]: (view, at) => view.getInt32(at, true) / 0x80000000,
    [`${FLOAT}/4`]: (view, at) => view.getFloat32(at, true),
    [`${FLOAT}/8`]: (view, at) => view.getFloat64(at, true),
  };

  const text = (view, at) => String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

  function format(view, at, size) {
    const tag = view.getUint16(at, true);
    const channels = view.getUint16(at + 2, true);
    const bytesPerFrame = view.getUint16(at + 12, true);
    return {
      encoding: tag === EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : tag,
      channels,
      rate: view.getUint32(at + 4, true),
      bytesPerFrame,
      bytesPerSample: bytesPerFrame / channels,
    };
  }

  /** The mean of the channels; samples that are not finite are 0. */
  function mono(view, start, size, { channels, bytesPerFrame, bytesPerSample }, decode) {
    const samples = new Float32Array(Math.floor(size / bytesPerFrame));
    for (let frame = 0; frame < samples.length; frame++) {
      let sum = 0;
      for (let channel = 0; channel < channels; channel++) {
        const sample = decode(view, start + frame * bytesPerFrame + channel * bytesPerSample);
        sum += Number.isFinite(sample) ? sample : 0;
      }
      samples[frame] = sum / channels;
    }
    return samples;
  }

  /**
   * Reads a file.
   *
   * @param buffer the bytes, an ArrayBuffer
   * @param maxSeconds later samples are not read
   * @return samples and rate in Hz; null if it is no WAV file or has an encoding that only the browser may know
   * @throws Error if the file is damaged
   */
  function read(buffer, maxSeconds) {
    const view = new DataView(buffer);
    if (view.byteLength < 12 || text(view, 0) !== 'RIFF' || text(view, 8) !== 'WAVE') {
      return null;
    }
    let found = null;
    for (let at = 12; at + 8 <= view.byteLength;) {
      const name = text(view, at);
      const start = at + 8;
      const left = view.byteLength - start;
      const size = view.getUint32(at + 4, true);
      if (name === 'fmt ' && Math.min(size, left) >= 16) {
        found = format(view, start, size);
      }
      if (name === 'data' && found) {
        const decode = decoders[`${found.encoding}/${found.bytesPerSample}`];
        if (found.channels === 0 || found.rate === 0) {
          throw new Error('its header declares no channels or no sample rate');
        }
        const limit = Math.ceil(maxSeconds * found.rate) * found.bytesPerFrame;
        // a recording that was never closed declares no or too many samples
        const available = size === 0 ? left : Math.min(size, left);
        return decode
          ? { samples: mono(view, start, Math.min(available, limit), found, decode), rate: found.rate }
          : null;
      }
      at = start + size + (size & 1);
    }
    throw new Error('it has no samples');
  }

  return { read };
})();
