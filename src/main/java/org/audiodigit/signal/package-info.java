/**
 * Signal processing on samples: waveforms, windows, short-time Fourier transforms, mel bands,
 * resampling, speech detection. Independent of files and devices.
 */
package org.audiodigit.signal;
