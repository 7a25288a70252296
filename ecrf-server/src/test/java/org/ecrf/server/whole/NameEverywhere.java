package org.ecrf.server.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Client;
import org.ecrf.server.subject.SubjectRef;

/** Somebody's name, wherever people can write words or send a file. */
final class NameEverywhere {
  static final String NAME = "Zofia Przykładowa";
  private static final String LETTER_ITEM =
      "      letter: {label: {en: Letter, sv: Brev}, kind: attachment, optional: yes}\n";
  static final byte[] LETTER = Files.pdf("Letter of " + NAME);

  private final WholeTrial trial;
  private final String study;
  private final SubjectRef subject;

  NameEverywhere(WholeTrial trial, SubjectRef subject) {
    this.trial = trial;
    this.subject = subject;
    this.study = "/api/studies/" + subject.study();
  }

  /** With a file, and a check that quotes a text. */
  static String study(String yaml) {
    return yaml.replace("      contact:\n", LETTER_ITEM + "      contact:\n")
        + """
        checks:
          CHK_SEVERE:
            form: adverse_event
            fires when: severity == "SEVERE"
            at: severity
            severity: query
            says: {en: "{term} was severe.", sv: "{term} var svår."}
            examples: {fires: [{severity: SEVERE}], silent: [{severity: MILD}]}
        """;
  }

  void isWritten() {
    inAnswers();
    inFiles();
    inQueries();
    inReasons();
    inMistakes();
    inRedactions();
  }

  private void inAnswers() {
    trial.enters(subject, "first", "person", Map.of("contact", ItemValue.of(NAME)));
    trial.enters(subject, "first", "person", Map.of("contact", ItemValue.of("her mother")));
    trial.enters(subject, "first", "person", Map.of("contact", ItemValue.of(NAME)));
    trial.adds(subject, "log", "adverse_event");
    trial.enters(
        subject,
        "log",
        "adverse_event[1]",
        Map.of(
            "term",
            ItemValue.of(NAME + " fell"),
            "severity",
            ItemValue.of("SEVERE"),
            "since",
            ItemValue.of("2026-02")));
    post("coordinator", entry("log", "adverse_event%5B1%5D") + "/complete", "{}");
    post(
        "coordinator",
        entry("first", "body") + "/missing",
        "{\"code\": \"ND\", \"reason\": \"" + NAME + " did not come\"}");
  }

  private void inFiles() {
    String name = URLEncoder.encode(NAME, StandardCharsets.UTF_8).replace("+", "%20");
    String query = "/attachments?item=letter&version=0&name=" + name + ".pdf";
    Client client = Client.as("coordinator");
    expect(client.upload(entry("first", "person") + query, LETTER, WholeTrial.request()));
  }

  private void inQueries() {
    long query = raises("log/adverse_event[1]/severity");
    String path = study + "/queries/" + query;
    post("coordinator", path + "/answer", text(NAME + " said so"));
    post("monitor", path + "/closure", text(NAME + " is right"));
    post("monitor", path + "/reopening", text(NAME + " is not right"));
  }

  private void inReasons() {
    trial.enters(
        "coordinator",
        subject,
        "log",
        "adverse_event[1]",
        Map.of("since", ItemValue.of("2026-03")),
        NAME + " remembered");
    String call = subject() + "/visits/call";
    post("coordinator", call + "/missed", reason("with " + NAME));
    post("coordinator", call + "/held", reason("without " + NAME));
    post("coordinator", call + "/missed", reason("again with " + NAME));
    post(
        "investigator",
        subject() + "/screen-failure",
        "{\"date\": \"2026-02-11\", \"reason\": \"" + NAME + " does not want to\"}");
  }

  private void inMistakes() {
    trial.adds(subject, "log", "adverse_event");
    raises("log/adverse_event[2]/term");
    post(
        "coordinator",
        entry("log", "adverse_event%5B2%5D") + "/entered-by-mistake",
        reason("of " + NAME));
    post("coordinator", subject() + "/visits/unscheduled", "{}");
    trial.enters(
        subject, "unscheduled[1]", "body", Map.of("visit_date", ItemValue.of("2026-03-01")));
    post(
        "coordinator",
        subject() + "/visits/unscheduled%5B1%5D/entered-by-mistake",
        reason("also of " + NAME));
    post("data-manager", subject() + "/entered-by-mistake", reason(NAME + " has not consented"));
  }

  /** Whoever asks or declines may forget not to repeat what is to go. */
  private void inRedactions() {
    String asked =
        "{\"act\": 2, \"paths\": [\"first/person/contact\"], \"reason\": \"It is " + NAME + "\"}";
    post("data-manager", redaction(asked) + "/refusal", reason(NAME + " is a dog"));
    post("data-manager", redaction(asked) + "/confirmation", "{}");
  }

  private String redaction(String asked) {
    JsonNode redaction = post("investigator", subject() + "/redactions", asked).json();
    return study + "/redactions/" + redaction.path("id").asLong();
  }

  private long raises(String at) {
    return post(
            "monitor",
            subject() + "/queries",
            "{\"at\": \"" + at + "\", \"text\": \"Is this " + NAME + "?\"}")
        .json()
        .path("id")
        .asLong();
  }

  private String subject() {
    return study + "/subjects/" + subject.number();
  }

  private String entry(String visit, String form) {
    return subject() + "/entries/" + visit + "/" + form;
  }

  private static String reason(String words) {
    return "{\"reason\": \"" + words + "\"}";
  }

  private static String text(String words) {
    return "{\"text\": \"" + words + "\"}";
  }

  private static Client.Answer post(String who, String path, String json) {
    return expect(Client.as(who).post(path, json));
  }

  private static Client.Answer expect(Client.Answer answer) {
    if (answer.status() >= 300) {
      throw new AssertionError(answer.status() + " " + answer.body());
    }
    return answer;
  }
}
