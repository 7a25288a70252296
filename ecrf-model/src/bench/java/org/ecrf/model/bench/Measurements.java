package org.ecrf.model.bench;

/** Runs the measurements whose name fits an expression. */
public final class Measurements {
  private Measurements() {}

  /**
   * @param arguments the expression
   */
  public static void main(String[] arguments) throws Exception {
    System.out.println("…" + String.join(",", arguments));
  }
}
