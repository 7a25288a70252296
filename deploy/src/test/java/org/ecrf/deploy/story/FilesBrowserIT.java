package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signed document is kept with the form, and leaves the platform as a file only. */
class FilesBrowserIT {
  private static final String PDF = "application/pdf";
  private static final byte[] DOCUMENT =
      "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  private String subject;

  @BeforeEach
  void aSubjectIsRegistered() {
    LocalDate consent = EligibleBoy.asOf(LocalDate.now()).consent();
    Casebook casebook = Casebook.of(People.as("coordinator"), consent);
    People.as("coordinator")
        .post(casebook.path() + "/entries/log/consent_record", Map.of())
        .expect(201);
    subject = casebook.number();
  }

  private Person atTheForm() {
    Person coordinator = new Person("coordinator");
    coordinator.open("/subjects/" + subject + "?visit=log&form=consent_record%5B1%5D");
    assertThat(coordinator.page().locator("#entry")).isVisible();
    return coordinator;
  }

  private static void send(Person person, String name, String type, byte[] content) {
    person
        .item("document")
        .locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, type, content));
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  @Test
  void aFileIsKeptAndComesBackAsItWasSent() throws IOException, NoSuchAlgorithmException {
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(DOCUMENT));
    try (Person coordinator = atTheForm()) {
      send(coordinator, "consent.pdf", PDF, DOCUMENT);
      coordinator.assertSaved("document");
      Locator link = coordinator.item("document").locator("a");
      assertThat(link).containsText("consent.pdf");
      assertThat(coordinator.item("document")).containsText("SHA-256 " + digest.substring(0, 12));
      coordinator.picture("14-file");

      Download download = coordinator.page().waitForDownload(link::click);
      assertEquals("consent.pdf", download.suggestedFilename());
      assertArrayEquals(DOCUMENT, Files.readAllBytes(download.path()));
      assertNeverShownInline(coordinator, link);

      send(coordinator, "scan.png", "image/png", picture());
      assertThat(link).containsText("scan.png");
      coordinator.assertSaved("document");
      coordinator.item("document").locator("button").first().focus();
      coordinator.press("tab-history");
      assertThat(coordinator.page().locator("#panel")).containsText("consent.pdf");
      coordinator.picture("14-file-replaced");
    }
  }

  private static void assertNeverShownInline(Person person, Locator link) {
    APIResponse file = person.page().request().get(link.evaluate("a => a.href").toString());
    assertEquals(200, file.status());
    Map<String, String> headers = file.headers();
    assertEquals("application/octet-stream", headers.get("content-type"));
    assertTrue(headers.get("content-disposition").startsWith("attachment"), headers.toString());
    assertEquals("nosniff", headers.get("x-content-type-options"));
  }

  @Test
  void whatIsNoDocumentIsRefusedWithItsReason() {
    try (Person coordinator = atTheForm()) {
      send(coordinator, "notes.txt", "text/plain", "Notes".getBytes(StandardCharsets.US_ASCII));
      assertRefused(coordinator, "notes.txt was not sent: it is neither PDF nor PNG nor JPEG");
      coordinator.picture("14-file-type");
      byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
      send(coordinator, "page.pdf", PDF, page);
      assertRefused(coordinator, "neither PDF nor PNG nor JPEG");
      coordinator.picture("14-file-content");
      send(coordinator, "large.pdf", PDF, new byte[11 << 20]);
      assertRefused(coordinator, "large.pdf was not sent: it is larger than 10 MB");
      coordinator.picture("14-file-size");

      send(coordinator, "consent.pdf", PDF, DOCUMENT);
      coordinator.assertSaved("document");
      assertThat(coordinator.item("document").locator(".check")).hasCount(0);
    }
  }

  private static void assertRefused(Person person, String why) {
    assertThat(person.item("document")).hasAttribute("data-s", "failed");
    assertThat(person.item("document").locator(".check")).containsText(why);
  }
}
