package org.diplomaticties.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diplomaticties.fact.ThingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML as it comes, also that which is broken or means harm. */
final class XmlFileTest {

    @TempDir
    private Path folder;

    private final Sink sink = new Sink(ThingKey.source("test"), fact -> {});

    @Test
    void records_are_read_with_their_place_and_single_blanks() throws IOException {
        List<XmlElement> read = read("<list>\n  <p id='1'>\n  <name>Rudolf\n   Rassendyll</name></p>\n</list>");
        assertThat(read).hasSize(1);
        assertThat(read.get(0).text("name")).contains("Rudolf Rassendyll");
        assertThat(read.get(0).attribute("id")).contains("1");
        assertThat(read.get(0).parent()).isEqualTo("list");
        assertThat(read.get(0).where().line()).isEqualTo(2);
        assertThat(sink.problemCount()).isZero();
    }

    @Test
    void a_doctype_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        assertThat(read("<!DOCTYPE list [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<list><p>&x;</p></list>"))
                .isEmpty();
        assertThat(only(ProblemKind.DOCTYPE))
                .contains("list.xml:1:")
                .endsWith(
                        "The file has a DOCTYPE, which can name other files. Remove it; nothing of the file was read.");
    }

    @Test
    void what_stands_before_broken_xml_is_read() throws IOException {
        assertThat(read("<list>\n<p>a</p>\n<p>b</q>\n<p>c</p></list>")).hasSize(1);
        assertThat(only(ProblemKind.MALFORMED_FILE))
                .contains("list.xml:3:")
                .endsWith("Mend it there; what follows in the file was not read.");
    }

    @Test
    void a_file_that_breaks_off_is_told() throws IOException {
        assertThat(read("<list>\n<p>a</p>\n<p>b")).hasSize(1);
        assertThat(only(ProblemKind.MALFORMED_FILE)).contains("list.xml:3:");
    }

    @Test
    void a_file_in_another_encoding_than_it_says_is_told() throws IOException {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<list><p>a</p>\n<p>Gon\u00e7alves</p></list>";
        read(xml, StandardCharsets.ISO_8859_1);
        assertThat(only(ProblemKind.WRONG_ENCODING))
                .contains("list.xml:")
                .endsWith("Save it as UTF-8; what follows in the file was not read.");
    }

    @Test
    void a_file_in_the_encoding_that_it_says_is_read() throws IOException {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<list><p>Gon\u00e7alves</p></list>";
        assertThat(read(xml, StandardCharsets.ISO_8859_1).get(0).text()).isEqualTo("Gon\u00e7alves");
    }

    @Test
    void an_unknown_encoding_is_told() throws IOException {
        read("<?xml version=\"1.0\" encoding=\"RURITANIAN\"?>\n<list/>");
        assertThat(only(ProblemKind.WRONG_ENCODING)).contains("list.xml:1:");
    }

    private String only(ProblemKind kind) {
        assertThat(sink.problems()).containsOnlyKeys(kind);
        return sink.problems().get(kind).first().get(0).toString();
    }

    private List<XmlElement> read(String xml) throws IOException {
        return read(xml, StandardCharsets.UTF_8);
    }

    private List<XmlElement> read(String xml, Charset encoding) throws IOException {
        Path file = Files.write(folder.resolve("list.xml"), xml.getBytes(encoding));
        List<XmlElement> found = new ArrayList<>();
        try (Archive archive = Archive.open(file)) {
            new XmlFile().read(archive.files().get(0), Set.of("p"), sink, found::add);
        }
        return found;
    }
}
