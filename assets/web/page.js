'use strict';

/** The page: shows answers for the microphone and for files. */
(() => {
  const MAX_FILE_BYTES = 200e6;
  const MAX_ROWS = 200;
  const MIN_LEVEL = -60;
  /** The rate at which the browser decodes files other than WAV. */
  const DECODED_RATE = 48000;

  const element = (id) => document.getElementById(id);
  const percent = (probability) => `${(100 * probability).toFixed(1)}\u00a0%`;
  const create = (name, text = '', properties = {}) =>
    Object.assign(document.createElement(name), { textContent: text }, properties);

  const { model, runtime } = audiodigit;
  let classifier = null;
  let microphone = null;
  let shown = null;

  function warn(sentence) {
    element('failure').textContent = sentence;
    element('failure').hidden = !sentence;
  }

  // the model

  function describe() {
    const labels = JSON.parse(model.metadata.labels);
    const digits = labels.every((label) => /^\d$/.test(label));
    const title = digits ? 'Say a digit' : 'Say a word';
    document.title = title;
    element('title').textContent = title;
    element('labels').textContent = `${model.name} recognises ${list(labels)}.`;
    element('bars').tBodies[0].replaceChildren(...labels.map(bar));
    const { metadata } = model;
    const facts = {
      Model: model.name,
      Licence: metadata.licence,
      'Trained on': [metadata.data_set, metadata.split].filter(Boolean).join(': '),
      Date: metadata.date?.slice(0, 10),
      'Sample rate': `${metadata.sample_rate} Hz; the page resamples other recordings`,
      Weights: `SHA-256 ${metadata.weights_sha256}`,
      Runtime: `ONNX Runtime Web ${runtime.version}, in WebAssembly with one thread`,
      'Written by': model.program,
      Licences: 'licences.txt in the folder of this page',
    };
    element('facts').replaceChildren(...Object.entries(facts)
      .filter(([, value]) => value)
      .flatMap(([name, value]) => [create('dt', name), create('dd', value)]));
  }

  function list(labels) {
    return labels.length < 2 ? labels.join() : `${labels.slice(0, -1).join(', ')} and ${labels[labels.length - 1]}`;
  }

  function bar(label) {
    const row = create('tr');
    const track = create('div', '', { className: 'track', ariaHidden: 'true' });
    track.append(create('div'));
    const middle = create('td', '', { className: 'bar' });
    middle.append(track);
    row.append(create('th', label, { scope: 'row' }), middle, create('td', '–', { className: 'number' }));
    return row;
  }

  // answers

  function show(name, answer) {
    shown = answer;
    const best = Math.max(...answer.probabilities);
    const glyph = element('glyph');
    glyph.textContent = answer.sure ? answer.label : '?';
    glyph.className = [answer.sure ? '' : 'unsure', answer.sure && answer.label.length > 2 ? 'long' : ''].join(' ');
    element('sentence').textContent = answer.sure
      ? `${answer.label}, with a probability of ${percent(best)}`
      : `Not sure. The closest label is ${answer.label}, with ${percent(best)}.`;
    [...element('bars').tBodies[0].rows].forEach((row, i) => {
      const probability = answer.probabilities[i];
      const isBest = probability === best;
      row.className = [isBest ? 'best' : '', answer.sure ? 'sure' : ''].join(' ');
      row.querySelector('.track div').style.transform = `scaleX(${probability})`;
      row.cells[2].textContent = percent(probability);
    });
    const place = answer.samples.some((sample) => sample !== 0)
      ? `word from ${answer.start.toFixed(2)} to ${answer.end.toFixed(2)}\u00a0s`
      : 'silence';
    element('span').textContent = `${name}: ${place}`;
    element('waveform').setAttribute('aria-label', `Waveform of ${name}: ${place}`);
    draw();
    log(name, answer, best);
  }

  function draw() {
    if (shown) {
      audiodigit.drawWaveform(element('waveform'), shown.samples, classifier.rate, shown.start, shown.end);
    }
  }

  function log(name, answer, best) {
    const row = create('tr');
    row.append(
      create('td', name),
      create('td', answer.sure ? answer.label : `not sure (${answer.label})`),
      create('td', percent(best), { className: 'number' }),
      create('td', `${answer.milliseconds.toFixed(0)}\u00a0ms`, { className: 'number time' }));
    const body = element('history').querySelector('tbody');
    body.prepend(row);
    if (body.rows.length > MAX_ROWS) {
      body.lastElementChild.remove();
    }
    element('history').hidden = false;
  }

  // files

  /**
   * Reads the samples of a file: WAV files as the program does, others with the browser.
   *
   * @param buffer the bytes
   */
  async function decode(buffer) {
    const wav = audiodigit.wav.read(buffer, classifier.maxSeconds + 1);
    if (wav) {
      return wav;
    }
    let decoded;
    try {
      decoded = await new OfflineAudioContext(1, 1, DECODED_RATE).decodeAudioData(buffer);
    } catch (e) {
      throw new Error('it is no recording that this browser can read', { cause: e });
    }
    const samples = new Float32Array(decoded.length);
    for (let channel = 0; channel < decoded.numberOfChannels; channel++) {
      decoded.getChannelData(channel).forEach((sample, i) => { samples[i] += sample / decoded.numberOfChannels; });
    }
    return { samples, rate: decoded.sampleRate };
  }

  /** The answer for a file; tests call it, too. */
  async function classifyFile(file) {
    if (file.size > MAX_FILE_BYTES) {
      throw new Error(`it is larger than ${MAX_FILE_BYTES / 1e6} MB`);
    }
    let buffer;
    try {
      buffer = await file.arrayBuffer();
    } catch (e) {
      throw new Error('it is a folder or cannot be read', { cause: e });
    }
    return classifier.classify(await decode(buffer));
  }

  let files = Promise.resolve();

  /** Classifies files in their order, also those of an earlier call that is not done. */
  function add(chosen) {
    warn('');
    const failures = [];
    for (const file of chosen) {
      files = files.then(async () => {
        try {
          show(file.name, await classifyFile(file));
        } catch (e) {
          failures.push(`Cannot classify ${file.name}: ${e.message}.`);
          warn(failures.length > 3 ? `${failures.length} files cannot be classified. ${failures[0]}` : failures.join(' '));
        }
      });
    }
  }

  function offerDrop(event, offered) {
    const hasFiles = [...event.dataTransfer?.types ?? []].includes('Files');
    element('drop').hidden = !(offered && hasFiles && classifier);
    if (hasFiles) {
      event.preventDefault();
    }
  }

  // the microphone

  function showLevel(level) {
    const shownLevel = Math.max(MIN_LEVEL, Math.min(0, level));
    element('level').firstElementChild.style.transform = `scaleX(${1 - shownLevel / MIN_LEVEL})`;
    element('level').setAttribute('aria-valuenow', shownLevel.toFixed(0));
    element('level').setAttribute('aria-valuetext', microphone ? `${shownLevel.toFixed(0)} dB` : 'off');
  }

  function status(text) {
    if (element('listening').textContent !== text) {
      element('listening').textContent = text;
    }
  }

  async function start() {
    warn('');
    element('listen').disabled = true;
    try {
      let endpointer = null;
      microphone = await audiodigit.Microphone.start((block, rate) => {
        endpointer ??= new audiodigit.Endpointer(rate);
        const { words, level } = endpointer.feed(block);
        if (level !== null && microphone) {
          showLevel(level);
          status(endpointer.speaking ? 'Word heard' : 'Listening: say one word and pause.');
        }
        words.forEach((samples) => hear({ samples, rate }));
      }, () => {
        stop();
        warn('The microphone is no longer available. Connect it and start again.');
      });
      element('listen').textContent = 'Stop listening';
      status('Listening: say one word and pause.');
    } catch (e) {
      warn(e.message);
    }
    element('listen').disabled = false;
  }

  async function hear(recording) {
    try {
      show(`Microphone, ${new Date().toLocaleTimeString('en-GB')}`, await classifier.classify(recording));
    } catch (e) {
      warn(`Cannot classify the word: ${e.message}.`);
    }
  }

  function stop() {
    microphone?.stop();
    microphone = null;
    element('listen').textContent = 'Start listening';
    status('The recording stays in this browser.');
    showLevel(MIN_LEVEL);
  }

  // start

  async function open() {
    for (const [part, file] of [[globalThis.ort, 'ort.wasm.min.js'], [runtime, 'runtime.js'], [model, 'model.js']]) {
      if (!part) {
        throw new Error(`the file ${file} is missing beside this page`);
      }
    }
    describe();
    if (!globalThis.DecompressionStream) {
      return; // old-browser.js says it
    }
    classifier = await audiodigit.Classifier.open(model, runtime);
    audiodigit.classifyFile = classifyFile;
    element('sentence').textContent = 'Start listening, or choose a recording.';
    element('listen').disabled = false;
    element('choose').disabled = false;
    element('files').classList.remove('off');
  }

  element('files').classList.add('off');
  element('listen').addEventListener('click', () => (microphone ? stop() : start()));
  element('choose').addEventListener('change', (event) => {
    add([...event.target.files]);
    event.target.value = ''; // so that the same file can be chosen again
  });
  element('clear').addEventListener('click', () => {
    element('history').querySelector('tbody').replaceChildren();
    element('history').hidden = true;
    element('listen').focus();
  });
  for (const type of ['dragenter', 'dragover']) {
    document.addEventListener(type, (event) => offerDrop(event, true));
  }
  document.addEventListener('dragleave', (event) => offerDrop(event, event.relatedTarget !== null));
  document.addEventListener('drop', (event) => {
    offerDrop(event, false);
    if (classifier) {
      add([...event.dataTransfer.files]);
    }
  });
  window.addEventListener('resize', draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  audiodigit.ready = open().catch((e) => {
    element('sentence').textContent = 'The model is not available.';
    warn(`This browser cannot run the model: ${e.message}.`);
  });
})();
