package org.ecrf.server.api;

/**
 * The header {@code Request-Id}, which makes it safe to send a command again; {@link Repeatable}
 * lets none pass without it.
 */
public final class RequestIds {
  public static final String HEADER = "Request-Id";

  private RequestIds() {}
}
