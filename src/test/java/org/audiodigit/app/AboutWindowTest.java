package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class AboutWindowTest {

    private static final Path TABLE = Path.of("src/main/filtered/versions.properties");

    @Test
    void theTableListsEachLibraryOfTheBuild() throws Exception {
        String table = Files.readString(TABLE);
        assertThat(versionsOfLibraries())
                .hasSizeGreaterThan(5)
                .allSatisfy(version -> assertThat(table).contains("|" + version + "|"));
    }

    @Test
    void aRowHasNameVersionAndLicence() throws Exception {
        assertThat(Files.readAllLines(TABLE))
                .filteredOn(line -> line.startsWith("library."))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.split("\\|")).hasSize(3));
    }

    /** Versions of the dependencies in the pom that are not only for tests, e.g. {@code ${x}}. */
    private static Set<String> versionsOfLibraries() throws Exception {
        Document pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile());
        XPath path = XPathFactory.newInstance().newXPath();
        String libraries =
                "/project/dependencies/dependency[not(scope = 'test')]/version"
                        + " | /project/dependencyManagement//dependency/version";
        NodeList nodes = (NodeList) path.evaluate(libraries, pom, XPathConstants.NODESET);
        Set<String> versions = new TreeSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            versions.add(nodes.item(i).getTextContent());
        }
        return versions;
    }
}
