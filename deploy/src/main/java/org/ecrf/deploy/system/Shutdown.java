package org.ecrf.deploy.system;

/** Whether this launcher is ending, by Ctrl-C or after a failure. */
public final class Shutdown {
  private Shutdown() {}

  /** True from then on: what fails now fails because it is being stopped. */
  public static boolean hasBegun() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException ending) {
      return true;
    }
  }
}
