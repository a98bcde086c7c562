package org.audiodigit.installer;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with the program, a runtime trimmed by jlink, and launchers, made by jpackage. On Linux
 * a shell script replaces the launcher. Native libraries lie unpacked beside the jars, so that the
 * program does not unpack them into the user's home folder.
 *
 * @param folder on macOS it ends in {@code .app}
 * @param product the program
 */
record AppImage(Path folder, Product product) {

    /**
     * What the program is started for. Each has its start-up cache, since they share few classes.
     */
    enum Start {
        WINDOW,
        COMMANDS;

        /** Name of the start-up cache. */
        String cache() {
            return name().toLowerCase(Locale.ROOT) + ".cache";
        }
    }

    /** What the program and its libraries use, by jdeps and by trying; no more. */
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,"
                    + "jdk.unsupported,jdk.zipfs";

    /**
     * Options for the JVM. The optimising compiler starts fifty times later than by default, since
     * compiling during the start costs more than it saves.
     */
    private static final List<String> OPTIONS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.library.path=$APPDIR/lib",
                    "-Djna.boot.library.path=$APPDIR/lib",
                    "-Djna.nounpack=true",
                    "-Donnxruntime.native.path=$APPDIR/lib",
                    // otherwise Java generates classes for the methods that libraries reflect on
                    "-Djdk.reflect.useNativeAccessorOnly=true",
                    "-XX:-UsePerfData",
                    "-XX:+UseSerialGC",
                    // by default a quarter on a small machine, with collections during the start
                    "-XX:NewSize=128m",
                    "-XX:Tier4InvocationThreshold=250000",
                    "-XX:Tier4MinInvocationThreshold=30000",
                    "-XX:Tier4CompileThreshold=750000",
                    "-XX:Tier4BackEdgeThreshold=2000000");

    /** Names of native libraries in jars, apart from those for other systems. */
    private static final String LIBRARY = ".*\\.(so|dylib|jnilib|dll)(\\.\\d+)?";

    /**
     * @param jar the program; its libraries are in the folder {@code lib} beside it
     * @param work an empty folder
     */
    static AppImage make(Jdk jdk, Path jar, Path work, Product product)
            throws IOException, InterruptedException {
        Path runtime = work.resolve("runtime");
        new Command(jdk.tool("jlink"), "--add-modules", MODULES, "--output", runtime)
                .add("--strip-java-debug-attributes", "--no-header-files", "--no-man-pages")
                .run();
        Path input = work.resolve("input");
        copyJars(jar, input);
        Path lib = input.resolve("lib");
        BinaryStyleSheets.addTo(input.resolve(jar.getFileName()), lib, jdk, work);
        copyLicences(product, input.resolve("licences"));
        EngineLibraries.keepOne(lib);
        unpackNatives(lib);
        setTimes(input, product.time());

        String suffix = Os.current() == Os.MACOS ? ".app" : "";
        AppImage image = new AppImage(work.resolve(product.imageName() + suffix), product);
        image.runJpackage(jdk, runtime, input, jar);
        if (Os.current() == Os.LINUX) {
            image.writeScript(OPTIONS);
        }
        return image;
    }

    private void runJpackage(Jdk jdk, Path runtime, Path input, Path jar)
            throws IOException, InterruptedException {
        Path work = folder.getParent();
        Command jpackage =
                new Command(jdk.tool("jpackage"), "--type", "app-image", "--dest", work)
                        .add("--runtime-image", runtime, "--input", input)
                        .add("--main-jar", jar.getFileName(), "--main-class", product.mainClass())
                        .add("--name", product.imageName(), "--app-version", product.imageVersion())
                        .add("--vendor", Product.NAME, "--icon", product.icon(work));
        if (Os.current() != Os.LINUX) {
            jpackage.add("--add-launcher", Product.COMMAND + "=" + terminalLauncher(work));
        }
        for (String option : OPTIONS) {
            jpackage.add("--java-options", option);
        }
        jpackage.run();
    }

    /** Replaces the launcher of Linux. */
    private void writeScript(List<String> options) throws IOException {
        String lines =
                options.stream()
                        .map(option -> '"' + option.replace("$APPDIR", "$app") + '"')
                        .collect(Collectors.joining(" \\\n  "));
        Path script = launcher(Start.WINDOW);
        Files.deleteIfExists(script);
        Files.writeString(
                script,
                Files.readString(product.linux("audiodigit")).replace("  OPTIONS", "  " + lines));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** On Windows, a program is either for a terminal or for the desktop. */
    private static Path terminalLauncher(Path work) throws IOException {
        return Files.write(
                work.resolve("terminal.properties"),
                List.of("win-console=true", "win-menu=false", "win-shortcut=false"));
    }

    private static void copyJars(Path jar, Path input) throws IOException {
        Path lib = Files.createDirectories(input.resolve("lib"));
        Files.copy(jar, input.resolve(jar.getFileName()));
        try (Stream<Path> jars = Files.list(jar.resolveSibling("lib"))) {
            for (Path library : jars.toList()) {
                Files.copy(library, lib.resolve(library.getFileName()));
            }
        }
    }

    /** The program's licence, the list of its libraries and their licences. */
    private static void copyLicences(Product product, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(product.license(), folder.resolve("LICENSE.txt"));
        try (Stream<Path> files =
                Files.list(product.project().resolve("src/main/resources/licences"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static void unpackNatives(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            for (Path jar : jars.toList()) {
                String name = jar.getFileName().toString();
                if (name.startsWith("javafx-graphics-")) {
                    unpack(jar, "/", lib);
                } else if (name.startsWith("jna-")) {
                    unpack(jar, "/com/sun/jna/" + jnaPlatform(), lib);
                }
            }
        }
    }

    private static String jnaPlatform() {
        String system =
                switch (Os.current()) {
                    case LINUX -> "linux";
                    case MACOS -> "darwin";
                    case WINDOWS -> "win32";
                };
        return system + "-" + Os.processor().replace('_', '-');
    }

    /** Copies the native libraries in a folder of a jar. */
    static void unpack(Path jar, String folder, Path target) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.list(zip.getPath(folder))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches(LIBRARY)) {
                    Files.copy(file, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Java rejects a start-up cache if a jar has another time than when the cache was made. */
    private static void setTimes(Path input, FileTime time) throws IOException {
        try (Stream<Path> files = Files.walk(input)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    /** The program to start. On Linux it is one for both. */
    Path launcher(Start start) {
        return folder.resolve(
                switch (Os.current()) {
                    case LINUX -> "bin/" + Product.COMMAND;
                    case MACOS -> "Contents/MacOS/" + launcherName(start);
                    case WINDOWS -> launcherName(start) + ".exe";
                });
    }

    private String launcherName(Start start) {
        return start == Start.WINDOW ? product.imageName() : Product.COMMAND;
    }

    /** The folder with the jars and the configurations of the launchers. */
    Path app() {
        return folder.resolve(
                switch (Os.current()) {
                    case LINUX -> "lib/app";
                    case MACOS -> "Contents/app";
                    case WINDOWS -> "app";
                });
    }

    /**
     * Makes the launchers use the start-up caches.
     *
     * @param cacheOption the option of the JVM, without the file
     * @param others further options
     */
    void useCaches(String cacheOption, List<String> others) throws IOException {
        if (Os.current() == Os.LINUX) {
            List<String> options = new ArrayList<>(OPTIONS);
            options.addAll(others);
            options.add(cacheOption + "$APPDIR/$start.cache");
            writeScript(options);
            return;
        }
        for (Start start : Start.values()) {
            List<String> lines = new ArrayList<>();
            lines.add("java-options=" + cacheOption + "$APPDIR/" + start.cache());
            others.forEach(option -> lines.add("java-options=" + option));
            // the options are the last section of the file
            Files.write(
                    app().resolve(launcherName(start) + ".cfg"), lines, StandardOpenOption.APPEND);
        }
    }
}
