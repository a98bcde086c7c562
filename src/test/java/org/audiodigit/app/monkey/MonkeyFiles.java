package org.audiodigit.app.monkey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.audiodigit.testing.DamagedFiles;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;

/**
 * The files a monkey run works on: valid and invalid data sets, models and recordings, and output
 * paths.
 *
 * @param program folder of the program
 * @param folders to open as data sets
 * @param models to activate
 * @param recordings valid and invalid
 * @param out for output
 */
record MonkeyFiles(
        Path program, List<Path> folders, List<Path> models, List<Path> recordings, Path out) {

    private static final int MAX_FILES = 5;

    static MonkeyFiles create(Path root) throws Exception {
        Path tones = ToneDataset.write(root.resolve("tones"));
        Path model = ToneModels.weak(root.resolve("model"));
        Path program = Files.createDirectories(root.resolve("program"));
        Files.writeString(
                program.resolve("settings.properties"),
                "dataset.last=" + tones + "\nmodel.last=" + model + "\n");
        Path empty = Files.createDirectories(root.resolve("empty"));
        Path out = Files.createDirectories(root.resolve("out"));
        List<Path> recordings = new ArrayList<>();
        for (int label = 0; label < ToneDataset.LABELS; label++) {
            recordings.add(tones.resolve(label + "_bob_1.wav"));
        }
        Path bad = root.resolve("bad");
        recordings.addAll(DamagedFiles.recordings(bad).keySet());
        recordings.add(tones);
        return new MonkeyFiles(
                program,
                List.of(tones, tones, labelled(root, tones), bad, empty, root.resolve("gone")),
                List.of(model, model, invalidModel(root, model), tones, root.resolve("gone")),
                recordings,
                out);
    }

    /** Writes a data set with a folder for each label. */
    private static Path labelled(Path root, Path tones) throws IOException {
        Path folder = root.resolve("labelled");
        for (int label = 0; label < ToneDataset.LABELS; label++) {
            Path labelFolder = Files.createDirectories(folder.resolve("word" + label));
            for (int take = 0; take < 3; take++) {
                Files.copy(
                        tones.resolve(label + "_cy_" + take + ".wav"),
                        labelFolder.resolve("clip" + take + ".wav"));
            }
        }
        return folder;
    }

    /** Writes an invalid model. */
    private static Path invalidModel(Path root, Path model) throws IOException {
        Path folder = Files.createDirectories(root.resolve("foreign"));
        Files.writeString(folder.resolve("manifest.json"), "{\"format\": 1}");
        return folder;
    }

    List<Path> some(Random random) {
        List<Path> files = new ArrayList<>();
        for (int i = random.nextInt(MAX_FILES); i > 0; i--) {
            files.add(recordings.get(random.nextInt(recordings.size())));
        }
        return files;
    }

    /** Returns two valid output paths and one in a missing folder. */
    List<Path> outputs(String name) {
        return List.of(
                out.resolve(name), out.resolve("again-" + name), out.resolve("no").resolve(name));
    }
}
