package org.ecrf.deploy.system;

/**
 * Why the system could not be started or stopped, in one sentence that says what to do. The
 * operator sees this sentence and nothing else.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Failure(String sentence) {
    super(sentence);
  }

  public Failure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
