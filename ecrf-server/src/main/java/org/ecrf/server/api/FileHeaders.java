package org.ecrf.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * With which headers a file that somebody has uploaded leaves: to be kept, not shown, not guessed
 * at, and should a browser show it after all, without rights of this origin.
 */
public final class FileHeaders {
  private FileHeaders() {}

  /**
   * @param name without control characters and quotes
   */
  public static Map<String, String> of(String name) {
    return Map.of(
        "Content-Disposition",
        "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name),
        "X-Content-Type-Options",
        "nosniff",
        "Content-Security-Policy",
        "sandbox; default-src 'none'",
        "Cache-Control",
        "private, no-store");
  }

  /** For those that do not know RFC 8187. */
  private static String ascii(String name) {
    return name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
