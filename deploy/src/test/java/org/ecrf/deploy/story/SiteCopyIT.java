package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.ecrf.deploy.system.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The investigator takes the copy of the site, and a stranger checks it without the platform. */
class SiteCopyIT {
  private static final String COPIES = "studies/" + Casebook.STUDY + "/sites/01/copies";

  @TempDir private Path folder;

  @Test
  void anInvestigatorTakesItWithoutAnybodysHelpAndItCanBeChecked() throws Exception {
    Map<String, byte[]> files = Zip.files(taken());
    manifestIsSignedAndNamesAllFiles(files);
    casebooksAreOfTheOwnSiteOnly(files);
    assertFalse(
        text(files, "trail/acts.jsonl").contains("infusion/product"),
        "what is for the unblinded only is no part of it");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path place = folder.resolve(file.getKey());
      Files.createDirectories(place.getParent());
      Files.write(place, file.getValue());
    }
    String checked = verified(0);
    assertTrue(checked.endsWith("WHOLE: nothing is broken.\n"), checked);
    assertTrue(checked.contains("Acts withheld from this copy"), checked);

    Path acts = folder.resolve("trail/acts.jsonl");
    Files.writeString(
        acts, Files.readString(acts).replaceFirst("\"value\": ?\"64.2\"", "\"value\":\"46.2\""));
    assertTrue(verified(1).contains("is not what was committed to"));
  }

  /** By the page; the picture shows it. */
  private byte[] taken() throws IOException {
    try (Person investigator = new Person("investigator")) {
      investigator.open("/copies");
      investigator.page().locator("[data-make='01']").click();
      assertThat(investigator.page().locator("[data-file]").first())
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60000));
      investigator.picture("16-copy");
      Download download =
          investigator
              .page()
              .waitForDownload(() -> investigator.page().locator("[data-file] a").first().click());
      return Files.readAllBytes(download.path());
    }
  }

  private static void manifestIsSignedAndNamesAllFiles(Map<String, byte[]> files) throws Exception {
    String pem =
        text(files, "trail/key.pem").replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
    signature.update(files.get("manifest.json"));
    assertTrue(signature.verify(Base64.getDecoder().decode(text(files, "manifest.sig"))));
    JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
    assertEquals("01", manifest.path("site").asText());
    assertEquals(files.size() - 2, manifest.path("files").size());
    for (JsonNode file : manifest.path("files")) {
      assertEquals(file.path("sha256").asText(), Zip.sha256(files.get(file.path("name").asText())));
    }
  }

  private static void casebooksAreOfTheOwnSiteOnly(Map<String, byte[]> files) {
    long subjects = files.keySet().stream().filter(f -> f.endsWith("casebook.html")).count();
    assertTrue(subjects > 3, files.keySet().toString());
    assertTrue(files.keySet().stream().noneMatch(file -> file.startsWith("subjects/02-")));
    String casebook = text(files, "subjects/01-001/casebook.html");
    assertTrue(casebook.contains("28.4 kg"), casebook);
    assertTrue(casebook.contains("is eligible, and enrol this subject"), casebook);
    assertFalse(casebook.contains("<script"), casebook);
    assertTrue(text(files, "odm.xml").contains("SubjectKey=\"01-001\""));
  }

  private String verified(int code) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Program.java(),
                "-XX:TieredStopAtLevel=1",
                "VerifyTrail.java",
                ".",
                "--key",
                "key.pem")
            .directory(folder.resolve("trail").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(code, process.waitFor(), said);
    return said;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  @Test
  void nobodyElseTakesIt() {
    for (String account : new String[] {"coordinator", "monitor", "data-manager", "inspector"}) {
      People.as(account).post(COPIES, Map.of()).refused(403, "not-permitted");
    }
    People.as("investigator-02").post(COPIES, Map.of()).expect(404);
  }

  @Test
  void aSiteIsAddedOnTheScreen() {
    String code = "7" + System.currentTimeMillis() % 10_000;
    try (Person administrator = new Person("administrator")) {
      administrator.open("/team");
      administrator.fill("site-code", "x");
      administrator.press("add-site");
      assertThat(administrator.page().locator(".refusal")).isVisible();
      administrator.fill("site-code", code);
      administrator.fill("site-name", "Lund");
      administrator.page().locator("#site-zone input").fill("Europe/Stockholm");
      administrator.page().locator("vaadin-combo-box-item:has-text('Europe/Stockholm')").click();
      administrator.picture("16-site-form");
      administrator.press("add-site");
      assertThat(administrator.page().locator("main")).containsText(code);
      administrator.picture("16-site-added");
    }
  }
}
