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
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.audiodigit.common.Sha256;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.model.graph.InferenceLayer;

/**
 * The parameters of a network in DJL's format. The file name contains a hash of the content, so
 * that a new file never replaces one that a manifest still refers to.
 */
final class WeightsFile {

    private static final int NAME_DIGITS = 12;
    private static final String OTHER_NETWORK =
            "contains the weights of another network than the manifest describes";

    private WeightsFile() {}

    /** Writes to a stream. */
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    static ModelManifest.Weights write(Path folder, Block network) throws IOException {
        return write(folder, (Content) network::saveParameters);
    }

    static ModelManifest.Weights write(Path folder, byte[] weights) throws IOException {
        return write(folder, (Content) out -> out.write(weights));
    }

    private static ModelManifest.Weights write(Path folder, Content content) throws IOException {
        AtomicReference<String> hash = new AtomicReference<>();
        Path file =
                AtomicFile.write(
                        folder,
                        out -> hash.set(save(content, out)),
                        () -> "weights-" + hash.get().substring(0, NAME_DIGITS) + ".params");
        return new ModelManifest.Weights(
                file.getFileName().toString(), Files.size(file), hash.get());
    }

    /** Returns the hash of the written content. */
    private static String save(Content content, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        DataOutputStream data =
                new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(out, digest)));
        content.writeTo(data);
        data.flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Verifies the file and loads it into a network. */
    static void read(Path file, ModelManifest.Weights expected, Network network)
            throws IOException {
        verify(file, expected);
        verifyLayout(file, network::checkWeights);
        try (DataInputStream in = open(file)) {
            network.block().loadParameters(network.model().getNDManager(), in);
        } catch (MalformedModelException
                | EOFException
                | UTFDataFormatException
                | RuntimeException e) {
            // the hash is correct, so the weights belong to another network
            throw new ModelException(file, OTHER_NETWORK);
        }
    }

    /** Reads the layers of a model without the engine. */
    static List<InferenceLayer> layers(StoredModel model) throws IOException {
        ModelManifest.Weights expected = model.manifest().weights();
        Path file = model.folder().resolve(expected.file());
        int labels = model.manifest().labels().size();
        Block network = model.architecture().createNetwork(labels);
        verify(file, expected);
        verifyLayout(
                file,
                in ->
                        Network.checkWeights(
                                model.architecture().layers(model.frontEnd(), labels),
                                network,
                                in));
        try (DataInputStream in = open(file)) {
            return model.architecture().inferenceLayers(WeightsLayout.values(network, in));
        }
    }

    /** Reads the file of a model whose {@link #layers} have been read. */
    static byte[] content(StoredModel model) throws IOException {
        return Files.readAllBytes(model.folder().resolve(model.manifest().weights().file()));
    }

    /** Returns the content of a model's file with another last layer. */
    static byte[] replaceOutputLayer(StoredModel model, byte[] weights, OutputLayer last)
            throws IOException {
        byte[] changed = weights.clone();
        Block network = model.architecture().createNetwork(model.manifest().labels().size());
        WeightsLayout.replaceOutputLayer(network, changed, last);
        return changed;
    }

    /** Reads to the end of the weights. */
    private interface LayoutCheck {
        void read(DataInputStream in) throws IOException;
    }

    /** Must precede DJL's reader, which allocates memory for the lengths in the file. */
    private static void verifyLayout(Path file, LayoutCheck check) throws IOException {
        boolean fits;
        try (DataInputStream in = open(file)) {
            check.read(in);
            fits = in.read() < 0;
        } catch (NoSuchFileException replaced) {
            throw replaced;
        } catch (IOException invalid) {
            fits = false;
        }
        if (!fits) {
            throw new ModelException(file, OTHER_NETWORK);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    /**
     * Verifies that the file is in its folder, not a link to another folder, and has the expected
     * size and hash.
     */
    static void verify(Path file, ModelManifest.Weights expected) throws IOException {
        if (!file.toRealPath().getParent().equals(file.getParent().toRealPath())) {
            throw new ModelException(file, "is a link to a file outside of the model's folder");
        }
        // Files.isRegularFile returns false for a file that a training deletes meanwhile
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new ModelException(file, "is not a regular file");
        }
        if (Files.size(file) != expected.bytes()) {
            throw new ModelException(
                    file,
                    "is damaged: it has %d bytes instead of %d"
                            .formatted(Files.size(file), expected.bytes()));
        }
        if (!hash(file).equals(expected.sha256())) {
            throw new ModelException(file, "is damaged: its checksum is wrong");
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
