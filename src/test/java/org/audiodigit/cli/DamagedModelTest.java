package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command reports a damaged model folder in one line on standard error. */
@Tag("engine")
class DamagedModelTest {

    @TempDir private static Path shared;
    private static Path undamaged;
    private static Path recordings;

    @TempDir private Path folder;
    private final Console console = new Console();

    /** A kind of damage and the end of the reported line. */
    private enum Damage {
        WEIGHTS_CUT_SHORT("is damaged: it has [0-9]+ bytes instead of [0-9]+") {
            @Override
            void apply(Path model) throws IOException {
                cut(weights(model));
            }
        },
        WEIGHTS_CHANGED("is damaged: its checksum is wrong") {
            @Override
            void apply(Path model) throws IOException {
                byte[] bytes = Files.readAllBytes(weights(model));
                bytes[bytes.length / 2] ^= 1;
                Files.write(weights(model), bytes);
            }
        },
        WEIGHTS_MISSING("is missing; the model is incomplete") {
            @Override
            void apply(Path model) throws IOException {
                Files.delete(weights(model));
            }
        },
        MANIFEST_CUT_SHORT("is damaged: it is not a model manifest in JSON") {
            @Override
            void apply(Path model) throws IOException {
                cut(manifest(model));
            }
        },
        MANIFEST_EMPTY("is empty") {
            @Override
            void apply(Path model) throws IOException {
                Files.writeString(manifest(model), "");
            }
        },
        MANIFEST_A_LIST("is damaged: it is not a model manifest in JSON") {
            @Override
            void apply(Path model) throws IOException {
                Files.writeString(manifest(model), "[]");
            }
        },
        MANIFEST_MISSING("is not a model folder: it contains no manifest.json") {
            @Override
            void apply(Path model) throws IOException {
                Files.delete(manifest(model));
            }
        },
        TRAINING_INVALID("is damaged: the record of the training is missing or invalid") {
            @Override
            void apply(Path model) throws IOException {
                replace(model, "\"split\"", "\"spilt\"");
            }
        },
        UNKNOWN_ARCHITECTURE("unknown architecture 'resnet'; use one of: .*") {
            @Override
            void apply(Path model) throws IOException {
                replace(model, "digit-cnn", "resnet");
            }
        },
        UNKNOWN_FRONT_END("unknown front end 'mfcc'; use one of: .*") {
            @Override
            void apply(Path model) throws IOException {
                replace(model, "log-mel", "mfcc");
            }
        },
        A_FILE("is not a model folder") {
            @Override
            void apply(Path model) throws IOException {
                remove(model);
                Files.writeString(model, "a file");
            }
        },
        MISSING("no such file or folder") {
            @Override
            void apply(Path model) throws IOException {
                remove(model);
            }
        };

        private final String reason;

        Damage(String reason) {
            this.reason = reason;
        }

        abstract void apply(Path model) throws IOException;

        private static Path manifest(Path model) {
            return model.resolve("manifest.json");
        }

        private static Path weights(Path model) throws IOException {
            return files(model).stream()
                    .filter(file -> file.toString().endsWith(".params"))
                    .findFirst()
                    .orElseThrow();
        }

        private static void cut(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }

        private static void replace(Path model, String oldText, String newText) throws IOException {
            String text = Files.readString(manifest(model));
            assertThat(text).contains(oldText);
            Files.writeString(manifest(model), text.replace(oldText, newText));
        }

        private static void remove(Path model) throws IOException {
            for (Path file : files(model)) {
                Files.delete(file);
            }
            Files.delete(model);
        }
    }

    @BeforeAll
    static void undamagedModel() throws Exception {
        undamaged = shared.resolve("undamaged");
        UntrainedModels.write(undamaged, List.of("0", "1"), UntrainedModels.on("digits", 2, 1, 1));
        recordings = shared.resolve("digits");
        WavFileBuilder.noise(recordings.resolve("0_ann_0.wav"));
        WavFileBuilder.noise(recordings.resolve("1_ann_0.wav"));
    }

    @ParameterizedTest
    @EnumSource
    void isOneLineAndExitCodeOne(Damage damage) throws IOException {
        Path model = Files.createDirectory(folder.resolve("model"));
        for (Path file : files(undamaged)) {
            Files.copy(file, model.resolve(file.getFileName()));
        }
        damage.apply(model);

        assertReported(damage, console.run("classify", "--model", model, recordings));
        assertReported(damage, console.run("classify", "--json", "--model", model, recordings));
        assertReported(damage, console.run("evaluate", "--model", model, recordings));
        assertReported(damage, console.run("summary", "--model", model));
    }

    private void assertReported(Damage damage, int exitCode) {
        assertThat(exitCode).isEqualTo(1);
        assertThat(console.error()).matches("audiodigit: .*model.*: " + damage.reason);
    }

    private static List<Path> files(Path model) throws IOException {
        try (Stream<Path> files = Files.list(model)) {
            return files.toList();
        }
    }
}
