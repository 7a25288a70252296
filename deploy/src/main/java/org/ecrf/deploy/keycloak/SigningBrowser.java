package org.ecrf.deploy.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecrf.deploy.system.Failure;

/**
 * A browser without a screen, as far as a signature needs one: it goes where the platform sends the
 * signer, gives name and password on Keycloak's page, and brings the answer back.
 */
public final class SigningBrowser {
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int FOUND = 302;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /**
   * Answers with which status the platform took the answer: 200 where it is signed.
   *
   * @param confirmation as the API has told it
   */
  public int sign(String confirmation, String user, String password) {
    HttpResponse<String> page = get(next(get(URI.create(confirmation))));
    Matcher form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new Failure("Keycloak shows no page to sign in on: " + page.statusCode());
    }
    String answers = "username=" + encoded(user) + "&password=" + encoded(password);
    HttpResponse<String> signedIn =
        send(
            request(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(answers))
                .build());
    return get(next(signedIn)).statusCode();
  }

  private static URI next(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .filter(found -> answer.statusCode() == FOUND)
        .map(found -> answer.uri().resolve(found))
        .orElseThrow(
            () -> new Failure("Signing in again was refused at " + answer.uri().getPath()));
  }

  private HttpResponse<String> get(URI address) {
    return send(request(address).GET().build());
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  /** Keycloak's cookies are for secure connections, which a browser takes this machine for. */
  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      for (String set : answer.headers().allValues("Set-Cookie")) {
        String[] cookie = set.split(";", 2)[0].split("=", 2);
        cookies.put(cookie[0], cookie[1]);
      }
      return answer;
    } catch (IOException refused) {
      throw new Failure("No answer from " + request.uri(), refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", stopped);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
