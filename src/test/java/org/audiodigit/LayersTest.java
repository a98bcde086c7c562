package org.audiodigit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/** The shape of the house. Each package knows only those below it; read this file first. */
class LayersTest {

    private static final String[] TOP_DOWN = {
        "app", "cli", "training", "model", "dataset", "audio", "signal", "engine", "files", "common"
    };

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.audiodigit");

    @Test
    void eachPackageKnowsOnlyThoseBelowIt() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : TOP_DOWN) {
            layers = layers.optionalLayer(name).definedBy("org.audiodigit." + name + "..");
        }
        for (int i = 1; i < TOP_DOWN.length; i++) {
            String[] above = java.util.Arrays.copyOf(TOP_DOWN, i);
            layers = layers.whereLayer(TOP_DOWN[i]).mayOnlyBeAccessedByLayers(above);
        }
        layers.whereLayer("cli").mayNotBeAccessedByAnyLayer().check(CLASSES);
    }

    @Test
    void noCycles() {
        slices().matching("org.audiodigit.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachLibraryIsNamedOnlyWhereItBelongs() {
        onlyIn("ai.djl..", "model", "training", "engine");
        onlyIn("javax.sound..", "audio");
        onlyIn("be.tarsos..", "audio", "signal");
        onlyIn("javafx..", "app");
        onlyIn("picocli..", "cli");
        onlyIn("com.sun.jna..", "engine");
    }

    @Test
    void aViewModelKnowsNoNode() {
        noClasses()
                .that()
                .resideInAPackage("org.audiodigit.app..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .check(CLASSES);
    }

    @Test
    void noRoomKnowsTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("org.audiodigit.app.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.audiodigit.engine..")
                .check(CLASSES);
    }

    private static void onlyIn(String library, String... packages) {
        String[] homes = new String[packages.length];
        for (int i = 0; i < homes.length; i++) {
            homes[i] = "org.audiodigit." + packages[i] + "..";
        }
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
