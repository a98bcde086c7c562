package org.audiodigit.model;

import ai.djl.MalformedModelException;
import ai.djl.nn.Block;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.audiodigit.files.AtomicFile;

/**
 * The file of a network's parameters in DJL's own format. It is named by its content, so that a new
 * one never overwrites the one that a manifest still points to.
 */
final class WeightsFile {

    private static final int NAME_DIGITS = 12;
    private static final String ANOTHER_NETWORK =
            "holds the weights of another network than the manifest describes";

    private WeightsFile() {}

    static ModelManifest.Weights write(Path folder, Block network) throws IOException {
        AtomicReference<String> hash = new AtomicReference<>();
        Path file =
                AtomicFile.write(
                        folder,
                        out -> hash.set(save(network, out)),
                        () -> "weights-" + hash.get().substring(0, NAME_DIGITS) + ".params");
        return new ModelManifest.Weights(
                file.getFileName().toString(), Files.size(file), hash.get());
    }

    /** Returns the hash of what was written. */
    private static String save(Block network, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        DataOutputStream data =
                new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(out, digest)));
        network.saveParameters(data);
        data.flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Fills {@code network} after the file's size and hash were found to be those promised. */
    static void read(Path file, ModelManifest.Weights promised, Network network)
            throws IOException {
        check(file, promised);
        checkLayout(file, network);
        try (DataInputStream in = open(file)) {
            network.block().loadParameters(network.model().getNDManager(), in);
        } catch (MalformedModelException
                | EOFException
                | UTFDataFormatException
                | RuntimeException e) {
            // the content is what was written, so what DJL stumbles over is not for this network
            throw new ModelException(file, ANOTHER_NETWORK);
        }
    }

    /** Before DJL takes memory for what the file says it holds. */
    private static void checkLayout(Path file, Network network) throws IOException {
        boolean fits;
        try (DataInputStream in = open(file)) {
            network.checkWeights(in);
            fits = in.read() < 0;
        } catch (NoSuchFileException replaced) {
            throw replaced;
        } catch (IOException otherwise) {
            fits = false;
        }
        if (!fits) {
            throw new ModelException(file, ANOTHER_NETWORK);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    /**
     * Makes sure that the file lies in its folder, not elsewhere by a link, and has the promised
     * size and hash.
     */
    static void check(Path file, ModelManifest.Weights promised) throws IOException {
        if (!file.toRealPath().getParent().equals(file.getParent().toRealPath())) {
            throw new ModelException(file, "is a link that leads out of the model's folder");
        }
        // not isRegularFile: of weights that are replaced just now it says that they are none
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new ModelException(file, "is not an ordinary file");
        }
        if (Files.size(file) != promised.bytes()) {
            throw new ModelException(
                    file,
                    "is damaged: it has %d bytes instead of %d"
                            .formatted(Files.size(file), promised.bytes()));
        }
        if (!hash(file).equals(promised.sha256())) {
            throw new ModelException(file, "is damaged: its content is not what was written");
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
