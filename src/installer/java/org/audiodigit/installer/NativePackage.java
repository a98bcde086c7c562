package org.audiodigit.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The installer that jpackage makes from an application image on Windows and macOS. */
final class NativePackage {

    /** Identifies the product to Windows: an installer of a later version replaces this one. */
    private static final String UPGRADE_ID = "5e8a2c1f-6d1b-4a0e-9c67-0b8f3d9a7e24";

    private final Jdk jdk;
    private final AppImage image;
    private final Product product;

    NativePackage(Jdk jdk, AppImage image, Product product) {
        this.jdk = jdk;
        this.image = image;
        this.product = product;
    }

    /**
     * @param type {@code msi} or {@code dmg}
     */
    void make(String type, Path target) throws IOException, InterruptedException {
        Command jpackage =
                new Command(jdk.tool("jpackage"), "--type", type, "--dest", target)
                        .add("--app-image", image.folder(), "--name", product.imageName())
                        .add("--app-version", product.imageVersion(), "--vendor", Product.NAME)
                        .add("--license-file", product.license())
                        .add("--file-associations", associations());
        if (type.equals("msi")) {
            jpackage.add("--win-menu", "--win-dir-chooser", "--win-per-user-install")
                    .add("--win-upgrade-uuid", UPGRADE_ID);
        }
        jpackage.run();
        String system = Os.current().name().toLowerCase(Locale.ROOT);
        Files.move(
                target.resolve(product.imageName() + "-" + product.imageVersion() + "." + type),
                target.resolve(
                        "%s-%s-%s-%s.%s"
                                .formatted(
                                        Product.COMMAND,
                                        product.version(),
                                        system,
                                        Os.processor(),
                                        type)));
    }

    private Path associations() throws IOException {
        return Files.write(
                image.folder().resolveSibling("wav.properties"),
                List.of("extension=wav", "mime-type=audio/wav", "description=WAV recording"));
    }
}
