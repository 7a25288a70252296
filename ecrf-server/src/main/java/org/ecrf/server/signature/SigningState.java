package org.ecrf.server.signature;

/** How far a signature that somebody has begun has come. */
public enum SigningState {
  /** For the person to sign in once more. */
  WAITING,
  /** The identity provider has answered, and the answer is looked at; no second one is taken. */
  ANSWERED,
  SIGNED,
  REFUSED
}
