package org.ecrf.server.entry;

/** A form at a visit. */
public record FormAt(String visit, String form) {
  @Override
  public String toString() {
    return visit + "/" + form;
  }
}
