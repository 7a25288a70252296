package org.ecrf.deploy.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.UUID;
import org.ecrf.deploy.running.RunningSystem;

/** A signed consent that the coordinator keeps with a subject's form, so that there is a file. */
final class ConsentFile {
  private static final String SUBJECTS = "/api/studies/NCT05061030/subjects";
  private static final String PDF =
      "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";

  private ConsentFile() {}

  static void attach() throws Exception {
    String consent = "{\"site\": \"01\", \"consentDate\": \"%s\"}".formatted(LocalDate.now());
    String subject =
        SUBJECTS + "/" + post(SUBJECTS, "application/json", consent).path("number").asText();
    post(subject + "/entries/log/consent_record", "application/json", "{}");
    post(
        subject
            + "/entries/log/consent_record%5B1%5D/attachments"
            + "?item=document&name=consent.pdf&version=0",
        "application/octet-stream",
        PDF);
  }

  private static JsonNode post(String path, String type, String body) throws Exception {
    RunningSystem system = RunningSystem.get();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(system.url() + path))
            .header("Authorization", "Bearer " + system.token("coordinator"))
            .header("Request-Id", UUID.randomUUID().toString())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertTrue(answer.statusCode() < 300, answer.body());
    return new ObjectMapper().readTree(answer.body());
  }
}
