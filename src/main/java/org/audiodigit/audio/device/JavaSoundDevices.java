package org.audiodigit.audio.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** The devices of Java Sound. */
final class JavaSoundDevices implements AudioDevices {

    private List<AudioDevice> inputs = List.of();
    private List<AudioDevice> outputs = List.of();

    JavaSoundDevices() {
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
        inputs = new MixerList(TargetDataLine.class).devices();
        outputs = new MixerList(SourceDataLine.class).devices();
        return !inputs.equals(oldInputs) || !outputs.equals(oldOutputs);
    }

    /** Returns the mixer of an input; empty if the device is unavailable. */
    static Optional<Mixer> inputMixer(AudioDevice device) {
        return new MixerList(TargetDataLine.class).find(device);
    }

    /** Returns the mixer of an output; empty if the device is unavailable. */
    static Optional<Mixer> outputMixer(AudioDevice device) {
        return new MixerList(SourceDataLine.class).find(device);
    }

    /** Lists the mixers of Java Sound that have lines of one kind; each represents a device. */
    private static final class MixerList {

        private final Class<? extends DataLine> kind;
        private final List<Mixer> mixers = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();

        MixerList(Class<? extends DataLine> kind) {
            this.kind = kind;
            for (Mixer.Info info : AudioSystem.getMixerInfo()) {
                Mixer mixer = AudioSystem.getMixer(info);
                if (hasLines(mixer)) {
                    mixers.add(mixer);
                    ids.add(info.getName());
                }
            }
            DeviceNames.number(ids);
        }

        Optional<Mixer> find(AudioDevice device) {
            int index = ids.indexOf(device.id());
            return index < 0 ? Optional.empty() : Optional.of(mixers.get(index));
        }

        List<AudioDevice> devices() {
            List<String> names = new ArrayList<>();
            for (Mixer mixer : mixers) {
                Mixer.Info info = mixer.getMixerInfo();
                names.add(DeviceNames.clean(info.getName(), info.getDescription()));
            }
            DeviceNames.number(names);
            List<AudioDevice> devices = new ArrayList<>();
            for (int i = 0; i < mixers.size(); i++) {
                devices.add(new AudioDevice(ids.get(i), names.get(i), formats(mixers.get(i))));
            }
            return devices;
        }

        private List<AudioDevice.Format> formats(Mixer mixer) {
            return AudioDevice.Format.BEST_FIRST.stream()
                    .filter(
                            format ->
                                    mixer.isLineSupported(
                                            new DataLine.Info(kind, format.javaSound())))
                    .toList();
        }

        private boolean hasLines(Mixer mixer) {
            boolean input = kind == TargetDataLine.class;
            for (Line.Info info : input ? mixer.getTargetLineInfo() : mixer.getSourceLineInfo()) {
                if (info.getLineClass() == kind) {
                    return true;
                }
            }
            return false;
        }
    }
}
