package org.ecrf.server.access;

/** Ends a grant now. */
@UseCase
public class RevokeGrant {
  @Requires(Permission.ADMINISTER)
  public void revoke(String study, long grant, String request) {
    throw new UnsupportedOperationException();
  }
}
