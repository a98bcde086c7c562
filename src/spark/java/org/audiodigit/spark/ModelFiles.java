package org.audiodigit.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IOUtils;
import org.audiodigit.common.Sha256;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.model.StoredModel;

/**
 * The files of a model, as they are sent to the executors.
 *
 * @param fingerprint SHA-256 of the manifest, which has that of the weights
 * @param contents by file name
 */
record ModelFiles(String fingerprint, Map<String, byte[]> contents) implements Serializable {

    private static final String MANIFEST = "manifest.json";

    /**
     * Reads a model and verifies it.
     *
     * @param folder of any Hadoop file system; null for the shipped model
     * @throws IOException if the folder has no usable model
     */
    static ModelFiles read(String folder, Configuration hadoop) throws IOException {
        Path path =
                folder == null
                        ? new Path(ShippedModel.unpackedIn(ProgramFolder.standard()).toUri())
                        : new Path(folder);
        Map<String, byte[]> contents = contents(path, hadoop);
        try {
            StoredModel.openVerified(unpack(contents));
            return new ModelFiles(sha256(contents.get(MANIFEST)), contents);
        } catch (ModelException e) {
            throw new ArchiveException(path, e.getReason());
        }
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Sha256.newDigest().digest(content));
    }

    private static Map<String, byte[]> contents(Path folder, Configuration hadoop)
            throws IOException {
        FileSystem files = folder.getFileSystem(hadoop);
        Map<String, byte[]> contents = new TreeMap<>();
        try {
            for (FileStatus file : files.listStatus(folder)) {
                String name = file.getPath().getName();
                if (name.equals(MANIFEST) || name.endsWith(".params")) {
                    contents.put(name, bytes(files, file));
                }
            }
        } catch (FileNotFoundException e) {
            throw new ArchiveException(folder, "no such file or folder");
        }
        if (!contents.containsKey(MANIFEST)) {
            throw new ArchiveException(folder, "is not a model: it has no " + MANIFEST);
        }
        return contents;
    }

    private static byte[] bytes(FileSystem files, FileStatus file) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(file.getLen())];
        try (var in = files.open(file.getPath())) {
            IOUtils.readFully(in, bytes, 0, bytes.length);
        }
        return bytes;
    }

    /** Unpacks the model into a new folder of this machine. */
    java.nio.file.Path unpack() throws IOException {
        return unpack(contents);
    }

    private static java.nio.file.Path unpack(Map<String, byte[]> contents) throws IOException {
        java.nio.file.Path folder = ExecutorFolder.create("model");
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}
