package org.audiodigit.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Builds the packages of the operating system that it runs on. */
public final class MakeInstaller {

    private MakeInstaller() {}

    /**
     * @param arguments the folder of the project, the version, the time of the files in ISO 8601,
     *     and optionally the JDK whose runtime is packed
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]);
        Product product = Product.of(arguments[1], arguments[2], project);
        Jdk jdk =
                arguments.length > 3 && !arguments[3].isBlank()
                        ? Jdk.chosen(Path.of(arguments[3]))
                        : Jdk.newest(System.getenv());
        System.out.println("Java " + jdk.feature() + " of " + jdk.home());

        Path target = project.resolve("target/installer");
        delete(target);
        Path work = Files.createDirectories(target.resolve("work"));
        AppImage image =
                AppImage.make(jdk, project.resolve("target/audiodigit.jar"), work, product);
        StartupCache.make(jdk, image, project.resolve("assets/samples/01"), work);
        switch (Os.current()) {
            case LINUX -> {
                LinuxPackages packages = new LinuxPackages(image, product, target);
                packages.makeArchive();
                packages.makeDeb();
            }
            case MACOS -> new NativePackage(jdk, image, product).make("dmg", target);
            case WINDOWS -> new NativePackage(jdk, image, product).make("msi", target);
        }
        try (Stream<Path> made = Files.list(target)) {
            for (Path file : made.filter(Files::isRegularFile).sorted().toList()) {
                System.out.println(file + ": " + Files.size(file) / 1_000_000 + " MB");
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
