package org.ecrf.server.audit;

/** Knows what this platform itself has signed, with a key that is not in the database. */
public interface Attested {

  /**
   * Whether it has signed this text; a platform without a key signs nothing, and takes everything
   * for its own.
   *
   * @param signature Base64
   */
  boolean isOwn(String text, String signature);
}
