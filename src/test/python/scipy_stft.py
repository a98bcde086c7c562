"""Prints how many recordings per second SciPy reads and transforms like the notebook.

    python3 src/test/python/scipy_stft.py FOLDER

Uses the first 30,000 samples, padded with zeros, and computes the magnitudes of frames of 233 samples
with a hop of 128, a Hann window and an FFT of 256. The notebook's resizing is left out.
"""

import pathlib
import statistics
import sys
import time

import numpy as np
from scipy.io import wavfile
from scipy.signal import stft


def magnitudes(path):
    rate, samples = wavfile.read(path)
    start = samples[:30000].astype(np.float32) / 32768
    padded = np.pad(start, (0, 30000 - len(start)))
    _, _, spectrum = stft(
        padded, fs=rate, nperseg=233, noverlap=105, nfft=256, boundary=None, padded=False
    )
    return np.abs(spectrum)


files = sorted(pathlib.Path(sys.argv[1]).rglob("*.wav"))
seconds = []
for _ in range(6):
    begin = time.perf_counter()
    for path in files:
        magnitudes(path)
    seconds.append(time.perf_counter() - begin)
print(len(files) / statistics.median(seconds[1:]))
