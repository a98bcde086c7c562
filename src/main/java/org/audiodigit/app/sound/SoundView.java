package org.audiodigit.app.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;

/** Waveform over spectrogram on one time axis, with playback. */
public final class SoundView extends StackPane {

    /** Lower than this, in pixels, the plots need the room of most of the tool bar. */
    private static final double ALL_TOOLS = 300;

    private final SoundViewModel model;
    private final SoundHeader header;
    private final List<RoomAction> keys = new ArrayList<>();

    /** Looks at the place of the sound at each frame, for as long as there is sound. */
    private final AnimationTimer whilePlaying =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    model.followSound();
                }
            };

    /** The whole of it, with its tool bar. */
    public SoundView(SoundViewModel model, Themes themes) {
        this(model, themes, Optional.of(new SoundToolBar(model)));
    }

    /** The plots alone, for small places; keys and pointer do the same. */
    public static SoundView compact(SoundViewModel model, Themes themes) {
        return new SoundView(model, themes, Optional.empty());
    }

    /** The same without the recording's name, for a place that says it already. */
    public SoundView withoutTitle() {
        header.hideTitle();
        return this;
    }

    private SoundView(SoundViewModel model, Themes themes, Optional<SoundToolBar> tools) {
        this.model = model;
        getStyleClass().add("sound");
        setMinSize(0, 0);
        SoundPlots plots = new SoundPlots(model, themes);
        PlotMouseHandler mouse = new PlotMouseHandler(model, plots);
        StackPane picture = new StackPane(plots, placeholder(model));
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        header = new SoundHeader(model, mouse.readoutProperty());
        VBox column = new VBox(header, picture, new ProblemLine(model.problemProperty()));
        column.getStyleClass().add("sound-column");
        tools.ifPresent(
                bar -> {
                    column.getChildren().add(bar);
                    heightProperty()
                            .subscribe(height -> bar.showLooks(height.doubleValue() >= ALL_TOOLS));
                });
        getChildren().add(column);
        keys.addAll(model.actions());
        keys.addAll(SoundActions.more(model));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        model.playback()
                .playingProperty()
                .subscribe(
                        playing -> {
                            if (playing) {
                                whilePlaying.start();
                            } else {
                                whilePlaying.stop();
                            }
                        });
    }

    private static Label placeholder(SoundViewModel model) {
        Label label = new Label("Choose a recording to see and hear it.");
        label.getStyleClass().add("empty-text");
        label.setMouseTransparent(true);
        model.shownProperty().subscribe(shown -> label.setVisible(shown.isEmpty()));
        return label;
    }

    /** Where a room does not take these keys for itself. */
    private void press(KeyEvent event) {
        for (RoomAction action : keys) {
            if (action.key().match(event) && action.possible().get()) {
                action.run().run();
                event.consume();
                return;
            }
        }
    }
}
