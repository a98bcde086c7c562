package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelabellingTest {

    @TempDir private Path folder;

    private Dataset dataset(String... names) throws Exception {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            WavWriter.write(file, Sounds.sine(300 + name.hashCode() % 100, 0.3, 800, 8000));
        }
        return DatasetScanner.standard().scan(folder);
    }

    private static Clip clip(Dataset dataset, String id) {
        return dataset.clips().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private Relabelling relabel(Dataset dataset, String id, String label) throws IOException {
        return Relabelling.of(dataset, clip(dataset, id), label);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theTakeStaysIfItIsFree() throws Exception {
        Dataset dataset = dataset("3_theo_7.wav", "8_theo_1.wav");
        byte[] content = Files.readAllBytes(folder.resolve("3_theo_7.wav"));

        Relabelling relabelling = relabel(dataset, "3_theo_7.wav", "8");
        relabelling.apply();

        assertThat(files()).containsExactly("8_theo_1.wav", "8_theo_7.wav");
        assertThat(folder.resolve("8_theo_7.wav")).hasBinaryContent(content);
    }

    @Test
    void aTakenTakeBecomesTheNextOne() throws Exception {
        Dataset dataset = dataset("3_theo_1.wav", "8_theo_1.wav", "8_theo_4.wav");

        assertThat(relabel(dataset, "3_theo_1.wav", "8").after().id()).isEqualTo("8_theo_5.wav");

        Files.createFile(folder.resolve("8_theo_5.wav"));
        Relabelling next = relabel(dataset, "3_theo_1.wav", "8");
        assertThat(next.after().id()).isEqualTo("8_theo_6.wav");
        assertThat(next.after().take()).hasValue(6);
    }

    @Test
    void theResultIsTheSameAsThatOfANewScan() throws Exception {
        for (List<String> names :
                List.of(
                        List.of("3_theo_1.wav", "8_theo_1.wav"),
                        List.of("ann/3_ann_1.wav", "ann/8_ann_1.wav"),
                        List.of("three/0a_nohash_0.wav", "eight/0a_nohash_0.wav"),
                        List.of("three/hello.wav", "eight/world.wav"))) {
            Path own = Files.createTempDirectory(folder, "set");
            for (String name : names) {
                Files.createDirectories(own.resolve(name).getParent());
                WavWriter.write(own.resolve(name), Sounds.sine(300, 0.3, 800, 8000));
            }
            Dataset dataset = DatasetScanner.standard().scan(own);
            Relabelling relabelling = Relabelling.of(dataset, clip(dataset, names.get(0)), "8");

            relabelling.apply();

            Dataset renamed = dataset.withReplaced(relabelling.before(), relabelling.after());
            assertThat(renamed.clips()).isEqualTo(DatasetScanner.standard().scan(own).clips());
            assertThat(renamed.labels()).containsExactly("8");
            assertThat(Relabelling.between(dataset, renamed)).hasValue(relabelling);
            assertThat(Relabelling.between(dataset, dataset)).isEmpty();

            relabelling.revert();

            assertThat(DatasetScanner.standard().scan(own)).isEqualTo(dataset);
        }
    }

    @Test
    void aFileThatExistsMeanwhileIsNeverReplaced() throws Exception {
        Dataset dataset = dataset("3_theo_1.wav", "8_theo_2.wav");
        Relabelling relabelling = relabel(dataset, "3_theo_1.wav", "8");
        Files.writeString(folder.resolve("8_theo_1.wav"), "of another program");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(relabelling::apply)
                .withMessageContaining("8_theo_1.wav");

        assertThat(files()).containsExactly("3_theo_1.wav", "8_theo_1.wav", "8_theo_2.wav");
        assertThat(folder.resolve("8_theo_1.wav")).hasContent("of another program");
    }

    @Test
    void aMissingFileLeavesNothingBehind() throws Exception {
        Dataset dataset = dataset("3_theo_1.wav", "8_theo_2.wav");
        Relabelling relabelling = relabel(dataset, "3_theo_1.wav", "8");
        Files.delete(folder.resolve("3_theo_1.wav"));

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(relabelling::apply)
                .withMessageContaining("3_theo_1.wav");

        assertThat(files()).containsExactly("8_theo_2.wav");
    }

    @Test
    void aNameWithoutSpeakerMustBeFree() throws Exception {
        Dataset dataset = dataset("three/hello.wav", "eight/hello.wav");

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> relabel(dataset, "three/hello.wav", "8"))
                .withMessageContaining("exists already");
    }
}
