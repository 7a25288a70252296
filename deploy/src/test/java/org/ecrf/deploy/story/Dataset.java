package org.ecrf.deploy.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** An exported dataset as the sponsor has downloaded it. */
record Dataset(Map<String, byte[]> files) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** The schema stands beside the project; it is not ours to copy into it. */
  private static final Path SCHEMA = Path.of("../../shared/schemas/odm-1.3.2/ODM1-3-2.xsd");

  /** The files of the newest export, as the sponsor's browser saves them. */
  static Dataset downloaded(Person sponsor, Path into) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String end : new String[] {".csv.zip", ".odm.xml", ".manifest.json"}) {
      Download download =
          sponsor
              .page()
              .waitForDownload(
                  () -> sponsor.page().locator("[data-file$='" + end + "'] a").first().click());
      Path file = into.resolve(download.suggestedFilename());
      download.saveAs(file);
      files.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return new Dataset(files);
  }

  /** Asks for the export, follows its progress, downloads all of its files. */
  static Dataset export(ApiClient sponsor, String study, long lock) {
    String exports = "studies/" + study + "/exports";
    JsonNode asked = sponsor.post(exports, Map.of("lock", lock)).expect(202).json();
    String job = exports + "/" + asked.path("id").asLong();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (JsonNode file : finished(sponsor, job).path("files")) {
      String name = file.path("name").asText();
      byte[] bytes = sponsor.get(job + "/files/" + name).expect(200).bytes();
      assertEquals(file.path("bytes").asLong(), bytes.length, name);
      assertEquals(file.path("sha256").asText(), Zip.sha256(bytes), name);
      files.put(name, bytes);
    }
    return new Dataset(files);
  }

  private static JsonNode finished(ApiClient sponsor, String job) {
    JsonNode view =
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(200))
            .until(() -> progressing(sponsor, job), Dataset::isOver);
    assertEquals("DONE", view.path("state").asText(), view.toString());
    assertEquals(100, view.path("progress").asInt());
    return view;
  }

  private static JsonNode progressing(ApiClient sponsor, String job) {
    JsonNode view = sponsor.get(job).expect(200).json();
    int progress = view.path("progress").asInt(-1);
    assertTrue(progress >= 0 && progress <= 100, view.toString());
    return view;
  }

  private static boolean isOver(JsonNode job) {
    return Set.of("DONE", "FAILED").contains(job.path("state").asText());
  }

  Set<String> names() {
    return files.keySet();
  }

  byte[] file(String name) {
    return files.get(name);
  }

  String odm() {
    return new String(ending(".odm.xml"), StandardCharsets.UTF_8);
  }

  String table(String name) {
    return new String(tables().get(name), StandardCharsets.UTF_8);
  }

  private Map<String, byte[]> tables() {
    return Zip.files(ending(".csv.zip"));
  }

  private byte[] ending(String end) {
    return files.entrySet().stream()
        .filter(f -> f.getKey().endsWith(end))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + end + " in " + names()))
        .getValue();
  }

  /** Every file that the manifest names has the digest that it states, inside the archive too. */
  void assertDigests() {
    JsonNode manifest = json(ending(".manifest.json"));
    Set<String> named = new HashSet<>();
    for (JsonNode file : manifest.path("files")) {
      named.add(assertDigest(file, files));
      for (JsonNode member : file.path("members")) {
        named.add(assertDigest(member, tables()));
      }
    }
    for (String name : names()) {
      assertTrue(
          name.endsWith(".manifest.json") || named.contains(name), name + " in the manifest");
    }
    assertTrue(named.stream().anyMatch(n -> n.endsWith("vitals.csv")), named.toString());
  }

  private static String assertDigest(JsonNode file, Map<String, byte[]> content) {
    String name = file.path("name").asText();
    assertTrue(content.containsKey(name), name + " is named by the manifest");
    assertEquals(file.path("sha256").asText(), Zip.sha256(content.get(name)), name);
    return name;
  }

  void assertCodebookExplainsEveryColumn() {
    Map<String, byte[]> tables = tables();
    Set<String> explained = new HashSet<>();
    String[] lines = text(tables.get("codebook.csv")).split("\r?\n");
    List<String> head = Arrays.asList(lines[0].replace("\uFEFF", "").split(","));
    int table = head.indexOf("table");
    int column = head.indexOf("column");
    assertTrue(table >= 0 && column >= 0, lines[0]);
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      if (cells.length > Math.max(table, column)) {
        explained.add(cells[table] + " " + cells[column]);
      }
    }
    tables.forEach(
        (name, bytes) -> {
          if (name.endsWith(".csv") && !name.equals("codebook.csv")) {
            for (String title : text(bytes).split("\r?\n", 2)[0].replace("\uFEFF", "").split(",")) {
              String key = name + " " + title;
              assertTrue(explained.contains(key), "not in the codebook: " + key);
            }
          }
        });
    assertFalse(explained.isEmpty());
  }

  void assertOdmIsValid() {
    assumeTrue(Files.exists(SCHEMA), "the ODM 1.3.2 schema is not beside the project: " + SCHEMA);
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(SCHEMA.toFile())
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(ending(".odm.xml"))));
    } catch (SAXException e) {
      throw new AssertionError("not valid ODM 1.3.2: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
