package org.audiodigit.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The Debian package and the portable archive, both from an application image. */
final class LinuxPackages {

    private final AppImage image;
    private final Product product;
    private final Path target;

    /**
     * @param target the folder for the packages
     */
    LinuxPackages(AppImage image, Product product, Path target) {
        this.image = image;
        this.product = product;
        this.target = target;
    }

    /** The folder {@code audiodigit-VERSION}, whose {@code bin/audiodigit} runs from anywhere. */
    void makeArchive() throws IOException, InterruptedException {
        String folder = Product.COMMAND + "-" + product.version();
        String parent = image.folder().getFileName().toString();
        Path archive = target.resolve(folder + "-linux-" + Os.processor() + ".tar.gz");
        new Command("tar", "-czf", archive, "--owner=0", "--group=0", "--sort=name")
                .add("--transform", "s,^" + parent + "," + folder + ",")
                .add("-C", image.folder().getParent(), parent)
                .run();
    }

    /**
     * The package, packed by dpkg-deb: the one that jpackage makes calls {@code xdg-desktop-menu}
     * when it is installed, which fails on a system without a desktop. The desktop and its caches
     * notice files in the usual folders by themselves.
     */
    void makeDeb() throws IOException, InterruptedException {
        Path root = target.resolve("deb");
        Path usr = Files.createDirectories(root.resolve("usr"));
        Path lib = Files.createDirectories(usr.resolve("lib"));
        new Command("cp", "-a", image.folder(), lib.resolve(Product.COMMAND)).run();
        Path bin = Files.createDirectories(usr.resolve("bin"));
        Files.createSymbolicLink(
                bin.resolve(Product.COMMAND), Path.of("../lib/audiodigit/bin/audiodigit"));
        copy(
                product.linux("audiodigit.desktop"),
                usr.resolve("share/applications/audiodigit.desktop"));
        for (int size : new int[] {32, 128}) {
            String folder = "share/icons/hicolor/" + size + "x" + size + "/apps/audiodigit.png";
            copy(product.picture(size), usr.resolve(folder));
        }
        copy(product.linux("copyright"), usr.resolve("share/doc/audiodigit/copyright"));
        writeControl(root);
        makeReadable(root);
        new Command("dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", root)
                .add(
                        target.resolve(
                                "audiodigit_"
                                        + product.version()
                                        + "_"
                                        + debArchitecture()
                                        + ".deb"))
                .run();
        new Command("rm", "-r", root).run();
    }

    private static String debArchitecture() {
        return Os.processor().equals("aarch64") ? "arm64" : "amd64";
    }

    private static void copy(Path file, Path copy) throws IOException {
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
    }

    private void writeControl(Path root) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        String control =
                Files.readString(product.linux("control"))
                        .replace("VERSION", product.version())
                        .replace("ARCHITECTURE", debArchitecture())
                        .replace("KILOBYTES", Long.toString(bytes / 1024));
        Path folder = Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(folder.resolve("control"), control);
    }

    /** Whatever the umask of the build, every user of the system must be able to read the files. */
    private static void makeReadable(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                boolean executable = Files.isDirectory(file) || Files.isExecutable(file);
                Files.setPosixFilePermissions(
                        file,
                        PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
