package org.diplomaticties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The jar tells what of others is in it. */
final class BillOfMaterialsIT {

    private static final String JAR = "target/diplomatic-ties.jar";
    private static final String BILL = "META-INF/sbom/diplomatic-ties.cdx.json";

    @Test
    void the_bill_of_materials_names_every_library_in_the_jar_with_its_version() throws IOException {
        try (ZipFile jar = new ZipFile(JAR)) {
            ZipEntry entry = jar.getEntry(BILL);
            assertThat(entry).as("the bill, which Maven does not make offline").isNotNull();
            JsonNode bill = new ObjectMapper().readTree(jar.getInputStream(entry));
            assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
            assertThat(bill.has("serialNumber"))
                    .as("what differs from build to build")
                    .isFalse();
            Set<String> named = new HashSet<>();
            for (JsonNode component : bill.path("components")) {
                named.add(component.path("group").asText() + ":"
                        + component.path("version").asText());
            }
            assertThat(named).contains("org.apache.jena:5.6.0").noneMatch(name -> name.contains("junit"));
            Set<String> missing = carried(jar);
            missing.removeAll(named);
            assertThat(missing).isEmpty();
        }
    }

    /** What Maven left in the jars that went into this one, without names: some libraries were made of several. */
    private static Set<String> carried(ZipFile jar) throws IOException {
        Set<String> carried = new TreeSet<>();
        for (ZipEntry entry : jar.stream()
                .filter(file -> file.getName().startsWith("META-INF/maven/"))
                .filter(file -> file.getName().endsWith("/pom.properties"))
                .toList()) {
            Properties made = new Properties();
            try (InputStream in = jar.getInputStream(entry)) {
                made.load(in);
            }
            carried.add(made.getProperty("groupId") + ":" + made.getProperty("version"));
        }
        carried.removeIf(name -> name.startsWith("org.diplomaticties:"));
        return carried;
    }
}
