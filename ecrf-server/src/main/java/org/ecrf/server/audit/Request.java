package org.ecrf.server.audit;

/**
 * The client's name for a command, which makes a repeat harmless.
 *
 * @param id chosen by the client, 64 characters at most
 * @param body canonical text of the command: the same id with another body is refused
 */
public record Request(String id, String body) {

  /** The body is made of the command's parts: texts, numbers, values, maps, lists, null. */
  public static Request of(String id, Object... parts) {
    throw new UnsupportedOperationException();
  }
}
