package org.ecrf.server.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.server.container.Client;
import org.ecrf.server.subject.SubjectRef;

/**
 * What the investigator sees in forms, read through the API. By it a test knows, without the
 * platform's digests and events, whether something that was signed is other than before.
 */
record SeenForms(Map<String, String> items) {

  static SeenForms of(SubjectRef subject, Collection<SignatureView.Form> forms) {
    Map<String, String> items = new TreeMap<>();
    for (SignatureView.Form form : forms) {
      Client.Answer answer =
          Client.as("investigator")
              .get(
                  "/api/studies/%s/subjects/%s/entries/%s/%s"
                      .formatted(
                          subject.study(),
                          subject.number(),
                          encoded(form.visit()),
                          encoded(form.form())));
      if (answer.status() != 200) {
        items.put(form.visit() + "/" + form.form(), "gone");
      } else {
        answer
            .json()
            .path("items")
            .properties()
            .forEach(
                item ->
                    put(
                        items,
                        form.visit() + "/" + form.form() + "/" + item.getKey(),
                        item.getValue()));
      }
    }
    return new SeenForms(items);
  }

  /** A calculated value may be newer on the screen than in the record: its version tells. */
  private static void put(Map<String, String> items, String path, JsonNode item) {
    int version = item.path("version").asInt();
    if (version == 0 || item.path("masked").asBoolean()) {
      return;
    }
    String value =
        item.path("calculated").asBoolean()
            ? ""
            : item.path("value") + " " + item.path("unit") + " " + item.path("missing");
    items.put(path, version + " " + value);
  }

  private static String encoded(String key) {
    return key.replace("[", "%5B").replace("]", "%5D");
  }
}
