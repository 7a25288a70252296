package org.ecrf.server.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The header {@code Request-Id}, which makes it safe to send a command again. */
public final class RequestIds {
  public static final String HEADER = "Request-Id";

  private RequestIds() {}

  /** A client that sends none cannot repeat safely; its request gets a name all the same. */
  public static String or(@Nullable String header) {
    return header == null ? UUID.randomUUID().toString() : header;
  }
}
