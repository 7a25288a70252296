package org.ecrf.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.deploy.keycloak.SigningBrowser;
import org.jspecify.annotations.Nullable;

/**
 * Signs as a program and a person do it together: the program begins, the person signs in again.
 */
final class Signing {
  private Signing() {}

  /**
   * Enrols, or authorises a dose; answers with which status the platform took the sign-in.
   *
   * @param subject where the subject is found in the API
   */
  static int confirms(String account, String subject, String decision, @Nullable String visit) {
    return new SigningBrowser()
        .sign(begins(account, subject, decision, visit), account, account + "-demo");
  }

  /** Where the person goes to sign. */
  static String begins(String account, String subject, String decision, @Nullable String visit) {
    ApiClient program = People.as(account);
    Map<String, String> what = new TreeMap<>(Map.of("decision", decision));
    String signable = subject + "/signable?decision=" + decision;
    if (visit != null) {
      what.put("visit", visit);
      signable += "&visit=" + visit;
    }
    what.put("shown", program.get(signable).expect(200).json().path("shown").asText());
    JsonNode begun = program.post(subject + "/signings", what).expect(201).json();
    return begun.path("confirmation").asText();
  }
}
