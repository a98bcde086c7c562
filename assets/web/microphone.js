'use strict';
globalThis.audiodigit ??= {};

/** Delivers what the microphone hears, in blocks of about 20 ms, at the rate of the device. */
audiodigit.Microphone = class {
  static #WORKLET = `registerProcessor('capture', class extends AudioWorkletProcessor {
    #block = new Float32Array(1024);
    #filled = 0;
    process([input]) {
      const samples = input[0] ?? new Float32Array(128);
      this.#block.set(samples, this.#filled);
      this.#filled += samples.length;
      if (this.#filled === this.#block.length) {
        this.port.postMessage(this.#block.slice());
        this.#filled = 0;
      }
      return true;
    }
  });`;

  #stream;
  #context;

  /**
   * Asks for the microphone and starts.
   *
   * @param onBlock called with a Float32Array and the rate in Hz
   * @param onEnd called if the device is unplugged or the permission is withdrawn
   * @throws Error with a sentence for the user
   */
  static async start(onBlock, onEnd) {
    if (!navigator.mediaDevices) {
      throw new Error('Browsers allow a page to use the microphone only on https://, on localhost or from a local file.');
    }
    const microphone = new audiodigit.Microphone();
    try {
      await microphone.#open(onBlock, onEnd);
      return microphone;
    } catch (e) {
      microphone.stop();
      throw new Error(audiodigit.Microphone.#reason(e), { cause: e });
    }
  }

  async #open(onBlock, onEnd) {
    this.#stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    });
    this.#context = new AudioContext();
    // without a loudspeaker, Firefox waits for one
    await Promise.race([this.#context.resume(), new Promise((done) => setTimeout(done, 5000))]);
    if (this.#context.state !== 'running') {
      throw new Error('the browser does not start its sound; connect a loudspeaker or headphones.');
    }
    // in a page that is opened from a folder, a worklet may be neither a file nor a blob
    await this.#context.audioWorklet.addModule(
      `data:text/javascript,${encodeURIComponent(audiodigit.Microphone.#WORKLET)}`);
    const node = new AudioWorkletNode(this.#context, 'capture', {
      numberOfOutputs: 1, channelCount: 1, channelCountMode: 'explicit',
    });
    node.port.onmessage = ({ data }) => onBlock(data, this.#context.sampleRate);
    // its output is silent; a node without a way to the destination may not be processed
    this.#context.createMediaStreamSource(this.#stream).connect(node).connect(this.#context.destination);
    // the device may disappear during the start
    const [track] = this.#stream.getAudioTracks();
    if (track.readyState === 'ended') {
      throw new Error('it is no longer available. Connect it and start again.');
    }
    track.addEventListener('ended', onEnd);
  }

  static #reason(e) {
    switch (e.name) {
      case 'NotAllowedError':
        return 'The microphone was refused. Allow it in the settings of the browser for this page, and start again.';
      case 'NotFoundError':
        return 'No microphone was found. Connect one and start again.';
      case 'NotReadableError':
        return 'The microphone cannot be opened. Another program may use it.';
      default:
        return `The microphone cannot be opened: ${e.message}`;
    }
  }

  stop() {
    this.#stream?.getTracks().forEach((track) => track.stop());
    if (this.#context && this.#context.state !== 'closed') {
      this.#context.close();
    }
  }
};
