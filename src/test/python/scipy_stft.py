"""Prints how many recordings a second SciPy reads and transforms as the notebook did.

    python3 src/test/python/scipy_stft.py FOLDER

The first 30,000 samples, zeros behind a shorter recording, magnitudes of frames of 233 every 128
samples under a Hann window, with an FFT of 256; the notebook's resizing is left out.
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
