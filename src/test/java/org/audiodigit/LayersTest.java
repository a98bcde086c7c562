package org.audiodigit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The architecture of the program, as rules. Read this file first:
 *
 * <ul>
 *   <li>{@code spark} classifies archives with Spark; only the profile {@code spark} compiles it.
 *   <li>{@code app} is the window: one package for each room, e.g. {@code app.browse}. {@code cli}
 *       is the command line. Neither uses the other.
 *   <li>{@code report} writes reports on models as HTML.
 *   <li>{@code training} trains and evaluates models, {@code model} defines, runs and stores them.
 *   <li>{@code dataset} finds and splits recordings, {@code audio} reads, records and plays them,
 *       {@code signal} computes with their samples.
 *   <li>{@code engine} starts MXNet or ONNX Runtime, {@code files} finds and writes the program's
 *       own files, {@code common} formats numbers and failures.
 * </ul>
 */
class LayersTest {

    /** A package uses only packages below it. */
    private static final List<String> TOP_DOWN =
            List.of(
                    "spark",
                    "app",
                    "cli",
                    "report",
                    "training",
                    "model",
                    "dataset",
                    "audio",
                    "signal",
                    "engine",
                    "files",
                    "common");

    /** A model is a trained classifier. In {@code app} only these classes are models. */
    private static final Set<String> MODELS = Set.of("LoadedModel");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.audiodigit");

    @Test
    void aPackageUsesOnlyPackagesBelowIt() {
        var layers =
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        // spark
                        .withOptionalLayers(true);
        for (String name : TOP_DOWN) {
            layers = layers.layer(name).definedBy("org.audiodigit." + name + "..");
        }
        for (int i = 1; i < TOP_DOWN.size(); i++) {
            String[] above = TOP_DOWN.subList(0, i).toArray(String[]::new);
            layers = layers.whereLayer(TOP_DOWN.get(i)).mayOnlyBeAccessedByLayers(above);
        }
        layers.whereLayer("spark")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.audiodigit.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aLibraryIsUsedOnlyInItsPackages() {
        onlyIn("ai.djl..", "model", "training", "engine");
        onlyIn("ai.onnx..", "model.graph", "model.onnx");
        onlyIn("ai.onnxruntime..", "engine");
        onlyIn("javax.sound..", "audio");
        onlyIn("be.tarsos..", "audio", "signal");
        onlyIn("javafx..", "app");
        onlyIn("com.sun.glass..", "app");
        onlyIn("picocli..", "cli", "spark");
        onlyIn("org.apache.spark..", "spark");
        onlyIn("org.apache.hadoop..", "spark");
        onlyIn("com.samskivert.mustache..", "report");
        onlyIn("com.sun.jna..", "engine");
    }

    @Test
    void viewModelsUseNoNodes() {
        noClasses()
                .that()
                .resideInAPackage("org.audiodigit.app..")
                .and()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .resideInAnyPackage(
                        "org.audiodigit.app.workspace",
                        "org.audiodigit.app.task",
                        "org.audiodigit.app.settings")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .check(CLASSES);
    }

    @Test
    void onlyModelsAreNamedModels() {
        assertThat(topLevelClasses())
                .filteredOn(type -> type.getPackageName().startsWith("org.audiodigit.app"))
                .extracting(JavaClass::getSimpleName)
                .filteredOn(name -> name.endsWith("Model") && !name.endsWith("ViewModel"))
                .containsExactlyInAnyOrderElementsOf(MODELS);
    }

    @Test
    void aSimpleNameStandsForOneClass() {
        Map<String, List<String>> byName =
                topLevelClasses()
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getSimpleName,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                JavaClass::getPackageName, Collectors.toList())));
        byName.values().removeIf(packages -> packages.size() == 1);
        assertThat(byName).isEmpty();
    }

    /** In Turkish, the lower case of I is not i. */
    @Test
    void textsDoNotDependOnTheLanguageOfTheSystem() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(System.class, "lineSeparator")
                .check(CLASSES);
    }

    @Test
    void roomsDoNotUseTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("org.audiodigit.app.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.audiodigit.engine..")
                .check(CLASSES);
    }

    private static Stream<JavaClass> topLevelClasses() {
        return CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    private static void onlyIn(String library, String... packages) {
        String[] homes =
                Arrays.stream(packages)
                        .map(name -> "org.audiodigit." + name + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
