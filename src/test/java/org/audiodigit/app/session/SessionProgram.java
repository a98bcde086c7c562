package org.audiodigit.app.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.application.Platform;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.session.SessionViewModel.Page;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.audio.device.LinePlayer;
import org.audiodigit.dataset.SessionFile;
import org.audiodigit.files.Bin;
import org.audiodigit.testing.AnsweringDialogs;

/**
 * Records a session with the microphone of this machine, without a window. Prints {@code say WORD}
 * when the program listens for a word, {@code saved N} after N takes of the speaker are saved, and
 * {@code doubt SENTENCE} for a take that it does not accept. Arguments: the folder, the words, the
 * takes of each word, and the number of speakers. Continues an unfinished session of the folder.
 */
final class SessionProgram {

    private static final long CLOSE_MILLIS = 10_000;

    private final FxTaskExecutor tasks = new FxTaskExecutor();
    private final SessionViewModel model;
    private final int speakers;

    private SessionProgram(Path folder, String words, int takes, int speakers) {
        this.speakers = speakers;
        Path home = folder.resolveSibling("home");
        Settings settings =
                new Settings(Map.of(UnfinishedSession.SETTING, folder.toAbsolutePath().toString()));
        RoomContext context =
                new RoomContext(
                        Workspace.create(
                                tasks, home, home.resolve("shipped"), new Bin(home.resolve("bin"))),
                        tasks,
                        new AnsweringDialogs(),
                        settings,
                        new Themes(),
                        new LinePlayer());
        AudioInput input = AudioInput.ofThisMachine();
        InputViewModel inputs = new InputViewModel(input, tasks, settings);
        model = new SessionViewModel(context, input, inputs, home);
        model.setup().folderProperty().set(folder.toString());
        model.setup().wordsProperty().set(words);
        model.setup().takesProperty().set("" + takes);
        model.problems().lineProperty().subscribe(this::fail);
        model.pageProperty().subscribe(this::advance);
        model.takes().noteProperty().subscribe(this::report);
        inputs.selectedProperty().subscribe(device -> device.ifPresent(found -> start()));
        model.open();
    }

    private void start() {
        Path folder = model.setup().target().orElseThrow();
        if (!Files.exists(SessionFile.in(folder).file())) {
            model.next();
            return;
        }
        model.unfinished()
                .foundProperty()
                .subscribe(
                        found -> {
                            if (found.isPresent()) {
                                Platform.runLater(model::resume);
                            }
                        });
    }

    private void fail(String problem) {
        if (!problem.isEmpty()) {
            System.out.println("problem " + problem);
            Runtime.getRuntime().halt(1);
        }
    }

    private void advance(Page page) {
        if (page == Page.SPEAKER) {
            Platform.runLater(model::next);
        } else if (page == Page.PROMPTS) {
            Platform.runLater(this::listen);
        }
    }

    private void listen() {
        if (model.takes().promptProperty().get().isEmpty()) {
            finishSpeaker();
            return;
        }
        model.takes().toggleListening();
        model.takes()
                .recording()
                .secondsProperty()
                .addListener(
                        (observable, oldValue, newValue) -> {
                            if (oldValue.doubleValue() == 0 && newValue.doubleValue() > 0) {
                                prompt();
                            }
                        });
    }

    private void prompt() {
        model.takes()
                .promptProperty()
                .get()
                .ifPresent(prompt -> System.out.println("say " + prompt.label()));
    }

    private void report(String note) {
        if (note.startsWith("Saved ")) {
            System.out.println("saved " + model.takes().countProperty().get());
            if (model.takes().promptProperty().get().isPresent()) {
                prompt();
            } else {
                Platform.runLater(this::finishSpeaker);
            }
        } else if (model.takes().hasDoubtful().get()) {
            System.out.println("doubt " + note);
            prompt();
        }
    }

    private void finishSpeaker() {
        if (model.takes().recording().stateProperty().get() != State.IDLE) {
            Platform.runLater(this::finishSpeaker);
        } else if (Integer.parseInt(model.session().speaker()) < speakers) {
            model.nextSpeaker();
        } else {
            model.close();
            tasks.close(CLOSE_MILLIS);
            System.out.println("complete");
            Platform.exit();
        }
    }

    public static void main(String[] arguments) {
        Platform.startup(
                () ->
                        new SessionProgram(
                                Path.of(arguments[0]),
                                arguments[1],
                                Integer.parseInt(arguments[2]),
                                Integer.parseInt(arguments[3])));
    }
}
