"""Writes the expected tensors of the stft front end, for StftGoldenTest.

Run from the root of the project, with NumPy:

    python3 src/test/python/stft_golden.py

An independent implementation of the formulas in double precision: it agrees with the Java code only
if both are correct. The sampling positions of the resizing are in float32 on purpose, as in
TensorFlow's resize kernel, since the front end has to agree with TensorFlow.
"""

import pathlib

import numpy as np

TARGET = pathlib.Path("src/test/resources/org/audiodigit/model/stft-golden.txt")
ROWS, COLUMNS, POINTS = 230, 120, 400


# --- the recordings, the same as in StftGoldenTest ---


def chirp_and_noise(samples, rate):
    """A tone that rises from 100 Hz to 0.4 of the rate and fades in and out, with noise."""
    t = np.arange(samples) / rate
    seconds = samples / rate
    slope = (0.4 * rate - 100) / seconds
    tone = np.sin(2 * np.pi * (100 * t + slope * t * t / 2)) * np.sin(np.pi * t / seconds)
    state, noise = 1, np.empty(samples)
    for i in range(samples):
        state = (1664525 * state + 1013904223) % 2**32
        noise[i] = state / 2**32 - 0.5
    return 0.6 * tone + 0.2 * noise


def band_limited(samples, rate, seconds):
    """Tones below 2.5 kHz that fade in and out over 50 ms, exact at every rate."""
    t = np.arange(samples) / rate
    tones = (
        0.3 * np.sin(2 * np.pi * 233.7 * t + 0.1)
        + 0.2 * np.sin(2 * np.pi * 701.3 * t + 1)
        + 0.2 * np.sin(2 * np.pi * 1533.1 * t + 2)
        + 0.1 * np.sin(2 * np.pi * 2411.9 * t + 3)
    )
    edge = np.clip(np.minimum(t, seconds - t) / 0.05, 0, 1)
    return tones * (0.5 - 0.5 * np.cos(np.pi * edge))


def single(samples):
    """Rounded to float32, as in Java."""
    return samples.astype(np.float32).astype(np.float64)


# --- the front end ---


def hann(length):
    """TensorFlow's Hann window: for an odd length the period is one sample shorter."""
    period = length if length % 2 == 0 else length - 1
    return 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(length) / period)


def stft(samples):
    frames = 1 + (len(samples) - 233) // 128
    windowed = [samples[128 * i : 128 * i + 233] * hann(233) for i in range(frames)]
    return np.abs(np.fft.rfft(windowed, 256))


def sampling_positions(size_in, size_out):
    scale = np.float32(size_in) / np.float32(size_out)
    half = np.float32(0.5)
    position = (np.arange(size_out, dtype=np.float32) + half) * scale - half
    low = np.floor(position)
    return (
        np.maximum(low, 0).astype(int),
        np.minimum(np.ceil(position), size_in - 1).astype(int),
        (position - low).astype(np.float64),
    )


def resize(image):
    low, high, weight = sampling_positions(image.shape[0], ROWS)
    image = image[low] * (1 - weight)[:, None] + image[high] * weight[:, None]
    low, high, weight = sampling_positions(image.shape[1], COLUMNS)
    return image[:, low] * (1 - weight) + image[:, high] * weight


def tensor(samples_48k):
    padded = np.zeros(30000)
    start = samples_48k[:30000]
    padded[: len(start)] = start
    image = stft(padded)
    assert image.shape == (233, 129)
    return resize(image)


# --- J. O. Smith's band-limited interpolation, by an integer factor ---


def smith_up(samples, factor):
    """35 taps, Kaiser beta 6, roll-off 0.9, each tap computed at its exact position, with zeros before
    the first and after the last sample."""
    out = np.empty(len(samples) * factor)
    for n in range(len(out)):
        position = n / factor
        near = np.arange(int(np.floor(position)) - 17, int(np.floor(position)) + 19)
        distance = position - near
        window = np.i0(6 * np.sqrt(np.clip(1 - (distance / 17) ** 2, 0, 1))) / np.i0(6)
        taps = np.where(np.abs(distance) < 17, 0.9 * np.sinc(0.9 * distance) * window, 0)
        inside = (near >= 0) & (near < len(samples))
        out[n] = taps[inside] @ samples[near[inside]]
    return out


CASES = {
    "exact": tensor(single(chirp_and_noise(30000, 48000))),
    "shorter": tensor(single(chirp_and_noise(12345, 48000))),
    "longer": tensor(single(chirp_and_noise(41000, 48000))),
    "from-8k": tensor(smith_up(single(band_limited(4000, 8000, 0.5)), 6)),
    "from-8k-ideal": tensor(band_limited(24000, 48000, 0.5)),
}

with TARGET.open("w", encoding="ascii") as out:
    out.write("# made by src/test/python/stft_golden.py: case sum min max, then index value\n")
    for name, values in CASES.items():
        flat = values.ravel()
        out.write(f"case {name} {flat.sum():.9g} {flat.min():.9g} {flat.max():.9g}\n")
        # The stride is coprime to the size, so the indices cover rows and columns evenly.
        for index in sorted({7919 * k % flat.size for k in range(POINTS)}):
            out.write(f"{index} {flat[index]:.9g}\n")
