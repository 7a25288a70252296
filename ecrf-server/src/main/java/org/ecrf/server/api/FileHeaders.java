package org.ecrf.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * With which headers a file that somebody has uploaded leaves: to be kept, not shown, not guessed
 * at, and should a browser show it after all, without rights of this origin.
 *
 * @param name without control characters and quotes
 */
public record FileHeaders(String name) {

  public Map<String, String> all() {
    return Map.of(
        "Content-Disposition",
        "attachment; filename=\"" + ascii() + "\"; filename*=UTF-8''" + encoded(),
        "X-Content-Type-Options",
        "nosniff",
        "Content-Security-Policy",
        "sandbox; default-src 'none'",
        "Cache-Control",
        "private, no-store");
  }

  /** For those that do not know RFC 8187. */
  private String ascii() {
    return name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
  }

  private String encoded() {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
