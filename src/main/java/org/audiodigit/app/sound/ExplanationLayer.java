package org.audiodigit.app.sound;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.app.sound.raster.SpectrogramStyle;
import org.audiodigit.common.ColourMap;

/** The layer over the spectrogram of the shown recording that explains an answer. */
public final class ExplanationLayer {

    private final BooleanProperty visible = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<PlotExplanation>> drawn =
            new SimpleObjectProperty<>(Optional.empty());

    ExplanationLayer() {}

    /**
     * Whether the user wants explanations. The spectrogram is then grey, and the plots have the
     * space of the tools, also while an explanation is computed, so that nothing moves.
     */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** What speaks for and against a label. Reset when another recording is shown. */
    public ObjectProperty<Optional<PlotExplanation>> drawnProperty() {
        return drawn;
    }

    void reset() {
        drawn.set(Optional.empty());
    }

    /** The style of the spectrogram below, which is grey, since the colours have a meaning. */
    SpectrogramStyle below(SpectrogramStyle style) {
        return visible.get() ? style.with(ColourMap.GREY) : style;
    }
}
