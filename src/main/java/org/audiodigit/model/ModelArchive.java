package org.audiodigit.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.audiodigit.common.Failures;
import org.audiodigit.common.FreeName;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.files.FolderTree;

/**
 * Writes a model to a ZIP file and reads it back. The file is not trusted: only the files of a
 * model are read, each up to its maximum size, so that no path leads out of the folder and no
 * content fills the disk.
 */
public final class ModelArchive {

    public static final String EXTENSION = ".zip";

    /** The file of a run's curves. */
    public static final String CURVES = "history.csv";

    private static final long MAX_CURVES = 32 << 20;

    /** Names and shapes in the file of weights. */
    private static final long MAX_FRAMING = 1 << 20;

    private static final long MAX_MANIFEST = 1 << 20;

    /** A model has four files; others may come from the tool that made the archive. */
    private static final int MAX_ENTRIES = 100;

    private static final String TEMPORARY = ".importing-";

    private final Path file;

    public ModelArchive(Path file) {
        this.file = file;
    }

    /** Writes the model of a folder, with the name and the curves of its run. */
    public void write(Path folder) throws IOException {
        StoredModel.openVerified(folder)
                .read(
                        model -> {
                            AtomicFile.write(file, out -> write(model, out));
                            return model;
                        });
    }

    private static void write(StoredModel model, OutputStream out) throws IOException {
        List<String> names =
                List.of(
                        ManifestFile.NAME,
                        model.manifest().weights().file(),
                        RunDetails.FILE,
                        CURVES);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String name : names) {
            Path source = model.folder().resolve(name);
            if (Files.isRegularFile(source)) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(source, zip);
                zip.closeEntry();
            } else if (name.equals(model.manifest().weights().file())) {
                throw new NoSuchFileException(source.toString());
            }
        }
        zip.finish();
    }

    /**
     * Reads the model into a new folder.
     *
     * @param models receives the folder, which is named after the file
     * @return the new folder
     * @throws IOException if the file contains no usable model; nothing is left in this case
     */
    public Path readInto(Path models) throws IOException {
        Files.createDirectories(models);
        Path temporary = Files.createTempDirectory(models, TEMPORARY);
        try {
            Path staged = Files.createDirectory(temporary.resolve("model"));
            try (ZipFile zip = new ZipFile(file.toFile())) {
                extract(zip, staged);
            } catch (ZipException e) {
                throw new ModelException(file, "is not a ZIP file, or it is damaged");
            }
            verify(staged);
            Path target = FreeName.in(models, folderName());
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } finally {
            FolderTree.deleteIfExists(temporary);
        }
    }

    private String folderName() {
        String name = file.getFileName().toString();
        boolean hasExtension =
                name.regionMatches(
                        true, name.length() - EXTENSION.length(), EXTENSION, 0, EXTENSION.length());
        String base = hasExtension ? name.substring(0, name.length() - EXTENSION.length()) : name;
        // a hidden folder would not be noticed
        String visible = base.replaceFirst("^\\.+", "");
        return visible.isBlank() ? "model" : visible;
    }

    private void extract(ZipFile zip, Path folder) throws IOException {
        Map<String, ZipEntry> entries = entries(zip);
        copy(zip, entries, ManifestFile.NAME, folder, MAX_MANIFEST);
        // the manifest is checked before the weights, whose name and size it contains
        StoredModel model = checked(() -> StoredModel.open(folder));
        ModelManifest.Weights weights = model.manifest().weights();
        copy(zip, entries, weights.file(), folder, Math.min(weights.bytes(), maxBytes(model)));
        if (entries.containsKey(RunDetails.FILE)) {
            copy(zip, entries, RunDetails.FILE, folder, RunDetails.MAX_BYTES);
        }
        if (entries.containsKey(CURVES)) {
            copy(zip, entries, CURVES, folder, MAX_CURVES);
        }
    }

    /** Upper limit for the weights of a network, since the manifest is not trusted. */
    private static long maxBytes(StoredModel model) {
        return Float.BYTES * ModelStore.parameters(model.manifest()) + MAX_FRAMING;
    }

    /** The entries beside the manifest, which may be in a folder, by their file names. */
    private Map<String, ZipEntry> entries(ZipFile zip) throws ModelException {
        if (zip.size() > MAX_ENTRIES) {
            throw new ModelException(
                    file, "contains %d files; a model has four".formatted(zip.size()));
        }
        String folder = null;
        Map<String, ZipEntry> all = new LinkedHashMap<>();
        for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
            ZipEntry entry = e.nextElement();
            all.put(entry.getName(), entry);
            if (entry.getName().equals(ManifestFile.NAME)
                    || entry.getName().endsWith("/" + ManifestFile.NAME)) {
                if (folder != null) {
                    throw new ModelException(file, "contains more than one model");
                }
                folder =
                        entry.getName()
                                .substring(
                                        0, entry.getName().length() - ManifestFile.NAME.length());
            }
        }
        if (folder == null) {
            throw new ModelException(file, "contains no model: it has no " + ManifestFile.NAME);
        }
        Map<String, ZipEntry> beside = new LinkedHashMap<>();
        for (Map.Entry<String, ZipEntry> entry : all.entrySet()) {
            if (entry.getKey().startsWith(folder)) {
                beside.put(entry.getKey().substring(folder.length()), entry.getValue());
            }
        }
        return beside;
    }

    /**
     * @param name of the new file, which never comes from the archive unchecked
     * @param maxBytes the declared sizes of a ZIP file may be wrong
     */
    private void copy(
            ZipFile zip, Map<String, ZipEntry> entries, String name, Path folder, long maxBytes)
            throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null || entry.isDirectory()) {
            throw new ModelException(file, "is incomplete: it has no " + name);
        }
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            byte[] buffer = new byte[1 << 16];
            long copied = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                copied += n;
                if (copied > maxBytes) {
                    throw new ModelException(
                            file, "is damaged: %s is larger than it should be".formatted(name));
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private void verify(Path folder) throws IOException {
        checked(() -> StoredModel.openVerified(folder));
    }

    @FunctionalInterface
    private interface Check {
        StoredModel open() throws IOException;
    }

    /** Names the archive instead of a temporary file. */
    private StoredModel checked(Check check) throws ModelException {
        try {
            return check.open();
        } catch (IOException e) {
            throw new ModelException(
                    file, "contains no usable model (%s)".formatted(Failures.reason(e)));
        }
    }
}
