package org.audiodigit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.net.URLClassLoader;
import org.audiodigit.common.UnsafeWarning;
import org.junit.jupiter.api.Test;

/** The program never executes code from files: no deserialisation, no class loading by name. */
class NoForeignCodeTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.audiodigit");

    @Test
    void noJavaSerialisation() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.beans.XMLDecoder")
                .check(CLASSES);
    }

    @Test
    void noClassIsLoadedByName() {
        noClasses()
                .that()
                // it names a class of the JDK, which the compiler warns about otherwise
                .doNotBelongToAnyOf(UnsafeWarning.class)
                .should()
                .callMethodWhere(
                        target(nameMatching("forName|loadClass|defineClass"))
                                .and(
                                        target(
                                                owner(
                                                        assignableTo(Class.class)
                                                                .or(
                                                                        assignableTo(
                                                                                ClassLoader
                                                                                        .class))))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(URLClassLoader.class)
                .check(CLASSES);
    }
}
