package org.audiodigit.app.sound;

import javafx.scene.layout.StackPane;
import org.audiodigit.app.theme.Themes;

/** Waveform over spectrogram on one time axis. */
public final class SoundView extends StackPane {

    public SoundView(SoundModel model, Themes themes) {}
}
