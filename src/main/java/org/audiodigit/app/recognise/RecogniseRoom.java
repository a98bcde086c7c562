package org.audiodigit.app.recognise;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.app.capture.SystemAudioInput;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.voice.VoiceActions;
import org.audiodigit.app.voice.VoiceButton;
import org.audiodigit.app.voice.VoiceLocations;
import org.audiodigit.app.voice.VoiceView;
import org.audiodigit.app.voice.VoiceViewModel;
import org.audiodigit.files.ProgramFolder;

/** The room Recognise: speak a word or drop a file, and read what it was. */
public final class RecogniseRoom implements Room {

    private final RecogniseView view;
    private final VoiceViewModel voice;
    private final VoiceView page;
    private final StackPane both;
    private final List<RoomAction> actions = new ArrayList<>();

    public RecogniseRoom(RoomContext context, ProgramFolder program) {
        this(context, new SystemAudioInput(), VoiceLocations.of(program));
    }

    RecogniseRoom(RoomContext context, AudioInput ears, VoiceLocations places) {
        this(context, ears, new RecogniseViewModel(context, ears), places);
    }

    RecogniseRoom(
            RoomContext context, AudioInput ears, RecogniseViewModel model, VoiceLocations places) {
        voice = new VoiceViewModel(context, ears, model.inputs(), places);
        view = new RecogniseView(model, new VoiceButton(voice), context.themes());
        page = new VoiceView(voice, context.themes());
        view.visibleProperty().bind(voice.openProperty().not());
        page.visibleProperty().bind(voice.openProperty());
        both = new StackPane(view, page);
        RecogniseActions.of(model, view).stream().map(this::ifSeen).forEach(actions::add);
        actions.addAll(VoiceActions.of(voice));
        voice.openProperty().subscribe(open -> turn(model, open));
    }

    /** The keys of the room are not those of the page that takes its place. */
    private RoomAction ifSeen(RoomAction action) {
        BooleanBinding seen =
                Bindings.createBooleanBinding(
                        () -> action.possible().get() && !voice.openProperty().get(),
                        action.possible(),
                        voice.openProperty());
        return new RoomAction(action.text(), action.key(), seen, action.run());
    }

    private void turn(RecogniseViewModel model, boolean toPage) {
        if (toPage) {
            model.rest();
            page.focus();
        } else {
            view.requestFocus();
        }
    }

    @Override
    public Region view() {
        return both;
    }

    @Override
    public List<RoomAction> actions() {
        return actions;
    }

    @Override
    public void enter() {
        if (voice.openProperty().get()) {
            page.focus();
        } else {
            view.requestFocus();
        }
        view.awake();
    }

    @Override
    public void leave() {
        view.rest();
        voice.rest();
    }
}
