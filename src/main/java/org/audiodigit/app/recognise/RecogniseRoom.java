package org.audiodigit.app.recognise;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.voice.VoiceLocations;
import org.audiodigit.app.voice.VoiceView;
import org.audiodigit.app.voice.VoiceViewModel;
import org.audiodigit.files.ProgramFolder;

/** The room Recognise, which includes the page "Your own voice". */
public final class RecogniseRoom implements Room {

    private final RecogniseView view;
    private final VoiceViewModel voice;
    private final VoiceView page;
    private final StackPane pages;
    private final List<RoomAction> actions = new ArrayList<>();

    public RecogniseRoom(RoomContext context, ProgramFolder program) {
        this(context, AudioInput.ofThisMachine(), VoiceLocations.of(program));
    }

    private RecogniseRoom(RoomContext context, AudioInput input, VoiceLocations locations) {
        this(context, input, new RecogniseViewModel(context, input), locations);
    }

    RecogniseRoom(
            RoomContext context,
            AudioInput input,
            RecogniseViewModel model,
            VoiceLocations locations) {
        voice = new VoiceViewModel(context, input, model.inputs(), locations);
        view = new RecogniseView(model, VoiceView.openButton(voice), context.themes());
        page = new VoiceView(voice, context.themes());
        view.visibleProperty().bind(voice.openProperty().not());
        page.visibleProperty().bind(voice.openProperty());
        // the hidden page does not widen the room
        view.managedProperty().bind(view.visibleProperty());
        page.managedProperty().bind(page.visibleProperty());
        pages = new StackPane(view, page);
        RecogniseActions.of(model, view).stream().map(this::whileVisible).forEach(actions::add);
        actions.addAll(VoiceView.actions(voice));
        voice.openProperty().subscribe(open -> switchPage(model, open));
        context.workspace().navigation().recordingsProperty().subscribe(requested -> voice.close());
    }

    /** Disables a command of the room while the page is open. */
    private RoomAction whileVisible(RoomAction action) {
        BooleanBinding possible =
                Bindings.createBooleanBinding(
                        () -> action.possible().get() && !voice.openProperty().get(),
                        action.possible(),
                        voice.openProperty());
        return action.when(possible);
    }

    private void switchPage(RecogniseViewModel model, boolean voiceOpen) {
        if (voiceOpen) {
            model.suspend();
        }
        focus(voiceOpen);
    }

    private void focus(boolean voiceOpen) {
        if (voiceOpen) {
            page.focus();
        } else {
            view.requestFocus();
        }
    }

    @Override
    public Region view() {
        return pages;
    }

    @Override
    public double minWidth() {
        return NARROW;
    }

    @Override
    public List<RoomAction> actions() {
        return actions;
    }

    @Override
    public void enter() {
        focus(voice.openProperty().get());
        view.resume();
    }

    @Override
    public void leave() {
        view.suspend();
        voice.suspend();
    }
}
