package org.audiodigit.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Which version of everything this build was made with; the build writes them down. */
final class Versions {

    /**
     * A library that the program stands on.
     *
     * @param licence as its makers name it
     */
    record Library(String name, String version, String licence) {}

    private static final Properties BUILT = read();

    private Versions() {}

    static String own() {
        return BUILT.getProperty("audiodigit");
    }

    static List<Library> libraries() {
        return List.of(
                library("DJL, Deep Java Library", "djl", "Apache-2.0"),
                library("Apache MXNet, native", "mxnet", "Apache-2.0"),
                library("TarsosDSP", "tarsosdsp", "GPL-3.0"),
                library("OpenJFX", "javafx", "GPL-2.0 with Classpath Exception"),
                library("ControlsFX", "controlsfx", "BSD-3-Clause"),
                library("AtlantaFX", "atlantafx", "MIT"),
                library("Ikonli and Feather icons", "ikonli", "Apache-2.0, MIT"),
                library("picocli", "picocli", "Apache-2.0"),
                library("Gson", "gson", "Apache-2.0"),
                library("Logback", "logback", "EPL-1.0 or LGPL-2.1"),
                new Library(
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"),
                        "GPL-2.0 with Classpath Exception"));
    }

    private static Library library(String name, String key, String licence) {
        return new Library(name, BUILT.getProperty(key), licence);
    }

    private static Properties read() {
        try (InputStream in = Versions.class.getResourceAsStream("/versions.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("the build holds no versions", e);
        }
    }
}
