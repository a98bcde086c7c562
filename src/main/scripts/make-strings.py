#!/usr/bin/env python3
"""Makes synthetic strings of digits without pauses, with a label for each digit.

  make-strings.py OUT [--seed N] [--strings N]

OUT/NUMBER_SPEAKER.wav  strings of one to seven digits (4000 by default), 16 kHz or more, 16 bits, mono
OUT/NUMBER_SPEAKER.txt  start, end and label of each digit as an Audacity label track

Two thirds are spoken by espeak-ng with the voices, accents and variants of make-voices.sh, a
third by flite. Unlike joined single words, the digits run into each other. The same seed and the same
versions of espeak-ng and flite give the same bytes. Needs espeak-ng with its library, and flite.
4,000 strings took two minutes on two cores that were also used by other programs.
"""
import argparse
import array
import ctypes
import pathlib
import random
import re
import subprocess
import sys
import wave

WORDS = "zero one two three four five six seven eight nine".split()
FLITE_VOICES = {"slt": 5, "rms": 4, "awb": 4, "kal16": 2, "kal": 1}
FLITE_PHONES = [
    "z ih r ow/z iy r ow", "w ah n", "t uw", "th r iy", "f ao r", "f ay v", "s ih k s",
    "s eh v ax n/s eh v ah n/s eh v n", "ey t", "n ay n",
]
SOFT = 0.01  # of the peak: quieter samples at the end of a string are silence

# speak_lib.h
AUDIO_OUTPUT_SYNCHRONOUS = 2
CHARS_UTF8 = 1
PHONEMES = 0x100
EVENT_LIST_TERMINATED, EVENT_WORD = 0, 1
RATE, PITCH, RANGE = 1, 3, 4


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int), ("id", ctypes.c_uint), ("text_position", ctypes.c_int),
        ("length", ctypes.c_int), ("audio_position", ctypes.c_int), ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p), ("text", ctypes.c_char * 8),
    ]


CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


class Espeak:
    """Speaks text and reports where its words begin."""

    def __init__(self):
        self.library = ctypes.CDLL("libespeak-ng.so.1")
        self.rate = self.library.espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 200, None, 0)
        if self.rate <= 0:
            sys.exit("make-strings: espeak-ng cannot be started")
        self.samples = array.array("h")
        self.starts = []
        self.callback = CALLBACK(self._received)
        self.library.espeak_SetSynthCallback(self.callback)

    def _received(self, samples, count, events):
        if samples and count > 0:
            self.samples.frombytes(ctypes.string_at(samples, 2 * count))
        i = 0
        while events[i].type != EVENT_LIST_TERMINATED:
            if events[i].type == EVENT_WORD:
                self.starts.append(events[i].audio_position / 1000)
            i += 1
        return 0

    def speak(self, text, voice, speed, pitch, melody):
        """Returns the samples and the times at which the words begin, in seconds."""
        self.samples = array.array("h")
        self.starts = []
        if self.library.espeak_SetVoiceByName(voice.encode()) != 0:
            sys.exit("make-strings: this espeak-ng has no voice " + voice)
        for parameter, value in ((RATE, speed), (PITCH, pitch), (RANGE, melody)):
            self.library.espeak_SetParameter(parameter, value, 0)
        data = text.encode()
        self.library.espeak_Synth(
            data, len(data) + 1, 0, 1, 0, CHARS_UTF8 | PHONEMES, None, None)
        self.library.espeak_Synchronize()
        return self.samples, list(self.starts)


def settings():
    """The tables of make-voices.sh."""
    script = pathlib.Path(__file__).with_name("make-voices.sh").read_text()

    def table(name):
        return re.search(r"^%s='(.*?)'$" % name, script.replace("'\"'\"'", "\0"),
                         re.M | re.S).group(1).replace("\0", "'")

    english = [line.split() for line in table("english").strip().split("\n")]
    accents = [line.split("|") for line in table("accents").strip().split("\n")]
    # native speakers three times as often
    return ([(v, 3 * int(w), None) for v, w in english]
            + [(row[0], int(row[1]), row[2:]) for row in accents],
            table("high").split(), table("low").split())


def end_of_speech(samples, rate):
    loud = SOFT * max(1, max(samples, default=0), -min(samples, default=0))
    last = len(samples)
    while last > 0 and abs(samples[last - 1]) < loud:
        last -= 1
    return last / rate


def espeak_string(espeak, draws, digits):
    """Returns speaker, samples, rate and the times of the digits; None if espeak-ng merged words."""
    voices, high, low = TABLES
    voice, _, spelled = draws.choices(voices, [v[1] for v in voices])[0]
    variant = draws.choice(high if draws.random() < 0.5 else low)
    words = [draws.choice(spelled[d].split("/")) if spelled else WORDS[d] for d in digits]
    samples, starts = espeak.speak(
        " ".join(words), voice + "+" + variant, draws.randint(120, 230), draws.randint(20, 95),
        draws.randint(20, 80))
    if len(starts) != len(digits) or not samples:
        return None
    ends = starts[1:] + [end_of_speech(samples, espeak.rate)]
    return (voice.replace("/", "-") + "-" + variant, samples, espeak.rate,
            list(zip(starts, ends)))


def flite_string(draws, digits, scratch):
    voice = draws.choices(list(FLITE_VOICES), FLITE_VOICES.values())[0]
    printed = subprocess.run(
        ["flite", "-voice", voice,
         "--setf", "duration_stretch=%.3f" % draws.uniform(0.65, 1.2),
         "--setf", "int_f0_target_mean=%.1f" % draws.uniform(85, 260),
         "--setf", "int_f0_target_stddev=%.1f" % draws.uniform(8, 35),
         "-psdur", "-t", " ".join(WORDS[d] for d in digits), "-o", str(scratch)],
        check=True, capture_output=True, text=True).stdout
    phones = [item.rsplit(":", 1) for item in printed.split()]
    times = []
    at = 0
    for digit in digits:
        while at < len(phones) and phones[at][0] == "pau":
            at += 1
        for pronounced in FLITE_PHONES[digit].split("/"):
            count = len(pronounced.split())
            if [phone for phone, _ in phones[at:at + count]] == pronounced.split():
                break
        else:
            return None
        begin = float(phones[at - 1][1]) if at > 0 else 0.0
        at += count
        times.append((begin, float(phones[at - 1][1])))
    with wave.open(str(scratch)) as file:
        samples = array.array("h")
        samples.frombytes(file.readframes(file.getnframes()))
        return "flite-" + voice, samples, file.getframerate(), times


def write(out, number, string, digits):
    speaker, samples, rate, times = string
    name = "%05d_%s" % (number, speaker)
    with wave.open(str(out / (name + ".wav")), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    lines = ["%.3f\t%.3f\t%d\n" % (begin, end, digit)
             for digit, (begin, end) in zip(digits, times)]
    (out / (name + ".txt")).write_text("".join(lines))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--strings", type=int, default=4000)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    draws = random.Random(arguments.seed)
    espeak = Espeak()
    scratch = arguments.out / ".flite.wav"
    number = 0
    while number < arguments.strings:
        digits = [draws.randrange(10) for _ in range(draws.randint(1, 7))]
        for i in range(1, len(digits)):
            if draws.random() < 0.07:
                digits[i] = digits[i - 1]
        flite = draws.random() < 1 / 3
        string = flite_string(draws, digits, scratch) if flite else espeak_string(
            espeak, draws, digits)
        if string is not None and all(begin < end for begin, end in string[3]):
            write(arguments.out, number, string, digits)
            number += 1
    scratch.unlink(missing_ok=True)


if __name__ == "__main__":
    TABLES = settings()
    main()
