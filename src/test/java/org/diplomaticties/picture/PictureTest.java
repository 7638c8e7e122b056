package org.diplomaticties.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What holds for every picture; each sample as it was looked at and found good. */
final class PictureTest {

    private static final Path CASES = Path.of("src/test/resources/org/diplomaticties/picture");

    @TestFactory
    Stream<DynamicTest> a_sample_looks_as_it_did() {
        return each((name, picture) -> {
            Path drawn = Files.createDirectories(Path.of("target/pictures")).resolve(name + ".svg");
            Files.writeString(drawn, picture.svg());
            assertThat(drawn).hasSameTextualContentAs(CASES.resolve(name + ".svg"));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_picture_has_a_name_and_a_description() {
        return each((name, picture) -> {
            Element svg = parsed(picture).getDocumentElement();
            assertThat(svg.getAttribute("role")).isIn("img", "group");
            assertThat(svg.getAttribute("aria-labelledby")).endsWith("-title");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .startsWith("Title of");
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .startsWith("Description of");
        });
    }

    @TestFactory
    Stream<DynamicTest> an_image_holds_nothing_to_follow() {
        return each((name, picture) -> {
            Element svg = parsed(picture).getDocumentElement();
            boolean linked = svg.getElementsByTagName("a").getLength() > 0;
            assertThat(svg.getAttribute("role")).isEqualTo(linked ? "group" : "img");
        });
    }

    @TestFactory
    Stream<DynamicTest> colours_and_sizes_are_the_style_sheets() {
        return each((name, picture) -> assertThat(picture.svg())
                .doesNotContain("style=")
                .doesNotContain("#0")
                .doesNotContain("font-"));
    }

    @TestFactory
    Stream<DynamicTest> places_lie_in_the_picture() {
        return each((name, picture) -> {
            NodeList all = parsed(picture).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                for (String attribute : new String[] {"x", "x1", "x2", "cx", "cy", "y"}) {
                    String value = element.getAttribute(attribute);
                    if (value.endsWith("%")) {
                        assertThat(Double.parseDouble(value.replace("%", ""))).isBetween(0.0, 100.0);
                    }
                }
            }
        });
    }

    /** What is looked at in a picture. */
    private interface Look {
        void at(String name, Picture picture) throws IOException, SAXException, ParserConfigurationException;
    }

    private static Stream<DynamicTest> each(Look look) {
        return Samples.all().entrySet().stream()
                .map(sample ->
                        DynamicTest.dynamicTest(sample.getKey(), () -> look.at(sample.getKey(), sample.getValue())));
    }

    static Document parsed(Picture picture) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture.svg())));
    }
}
