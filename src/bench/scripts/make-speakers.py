#!/usr/bin/env python3
"""Makes a data set of spoken digits by synthetic speakers in the layout of AudioMNIST.

  make-speakers.py OUT [--seed N] [--speakers N] [--takes N]

OUT/01/7_01_0.wav  digit 7, speaker 01, take 0: 60 speakers with 50 takes of each digit by default

Each speaker has an own English voice and variant of make-voices.sh, an own length of the vocal tract
(the sample rate, 9 to 13 kHz), pitch, pace and room noise. Each take has another pitch, pace, melody,
level, noise and other silence around the word. 16 bits, mono; 0.4 GB. The same seed and the same
version of espeak-ng give the same bytes. Needs espeak-ng with its library.
"""
import argparse
import array
import importlib.util
import math
import pathlib
import random
import wave

STRINGS = pathlib.Path(__file__).parents[2] / "main/scripts/make-strings.py"
NOISE_SECONDS = 20
RATE_STEP = 80  # Hz; the program resamples such rates to 8 kHz quickly, as it does 48 kHz
PEAK = 32767


def load_strings():
    spec = importlib.util.spec_from_file_location("make_strings", STRINGS)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def noise(draws, rate, colour):
    """Noise with a root mean square of 1, low-passed by a one-pole filter."""
    samples, last = [], 0.0
    for _ in range(NOISE_SECONDS * rate):
        last = colour * last + draws.gauss(0, 1)
        samples.append(last)
    scale = math.sqrt(len(samples) / sum(s * s for s in samples))
    return [scale * s for s in samples]


class Speaker:
    """A voice whose takes differ."""

    def __init__(self, draws, tables, noises):
        voices, high, low = tables
        english = [(name, weight) for name, weight, spelled in voices if spelled is None]
        voice = draws.choices([v[0] for v in english], [v[1] for v in english])[0]
        self.voice = voice + "+" + draws.choice(high if draws.random() < 0.5 else low)
        self.pitch = draws.uniform(25, 75)
        self.pace = math.exp(draws.uniform(math.log(130), math.log(250)))
        self.tract = draws.uniform(0.85, 1.2)
        self.noise = draws.choice(noises)
        self.noise_level = draws.uniform(-50, -25)  # dB below the speech's peak

    def take(self, espeak, draws, word):
        """Returns the samples of a word as a list."""
        spoken, _ = espeak.speak(
            word, self.voice, round(self.pace * draws.uniform(0.8, 1.25)),
            round(self.pitch * draws.uniform(0.8, 1.25)), draws.randint(20, 80))
        # half of the sample rate, with the mean as the low-pass filter
        speech = [(a + b) / 2 for a, b in zip(spoken[0::2], spoken[1::2])]
        peak = max(1.0, max(speech, default=0), -min(speech, default=0))
        loud = [i for i, s in enumerate(speech) if abs(s) > 0.02 * peak] or [0]
        speech = speech[loud[0]:loud[-1] + 1]
        before, after = draws.randint(200, 2500), draws.randint(200, 2500)
        length = before + len(speech) + after
        gain = 10 ** (draws.uniform(-20, -1) / 20)
        hiss = gain * 10 ** ((self.noise_level + draws.uniform(-6, 6)) / 20)
        start = draws.randrange(len(self.noise) - length)
        samples = [hiss * s for s in self.noise[start:start + length]]
        for i, s in enumerate(speech, before):
            samples[i] += gain * s / peak
        return samples


def write(path, samples, rate):
    clipped = array.array("h", (round(PEAK * max(-1.0, min(1.0, s))) for s in samples))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(clipped.tobytes())


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--speakers", type=int, default=60)
    parser.add_argument("--takes", type=int, default=50)
    arguments = parser.parse_args()
    strings = load_strings()
    espeak, tables = strings.Espeak(), strings.settings()
    draws = random.Random(arguments.seed)
    rate = espeak.rate // 2
    noises = [noise(draws, rate, colour) for colour in (0.0, 0.6, 0.9, 0.98)]
    for number in range(1, arguments.speakers + 1):
        speaker = Speaker(draws, tables, noises)
        folder = arguments.out / f"{number:02d}"
        folder.mkdir(parents=True, exist_ok=True)
        for digit in range(10):
            for take in range(arguments.takes):
                samples = speaker.take(espeak, draws, strings.WORDS[digit])
                write(folder / f"{digit}_{number:02d}_{take}.wav", samples,
                      RATE_STEP * round(rate * speaker.tract / RATE_STEP))


if __name__ == "__main__":
    main()
