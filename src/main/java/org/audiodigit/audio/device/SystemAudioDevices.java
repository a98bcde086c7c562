package org.audiodigit.audio.device;

import java.util.List;

/** The devices of Java Sound. */
final class SystemAudioDevices implements AudioDevices {

    private List<AudioDevice> inputs = List.of();
    private List<AudioDevice> outputs = List.of();

    SystemAudioDevices() {
        refresh();
    }

    @Override
    public synchronized List<AudioDevice> inputs() {
        return inputs;
    }

    @Override
    public synchronized List<AudioDevice> outputs() {
        return outputs;
    }

    @Override
    public synchronized boolean refresh() {
        List<AudioDevice> oldInputs = inputs;
        List<AudioDevice> oldOutputs = outputs;
        inputs = MixerList.inputs().devices();
        outputs = MixerList.outputs().devices();
        return !inputs.equals(oldInputs) || !outputs.equals(oldOutputs);
    }
}
