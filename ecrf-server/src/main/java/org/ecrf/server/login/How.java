package org.ecrf.server.login;

/** By what somebody is signed in. */
public enum How {
  BROWSER,
  /** A bearer token at the API. */
  PROGRAM
}
