package org.ecrf.deploy.system;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells the operator each step as it is done, and how long it took. */
public final class Progress {
  private final PrintStream out;

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Does one step and prints one line for it; a step that fails says so. */
  public <T> T step(String what, Callable<T> work) {
    out.printf("  %-52s ", what);
    out.flush();
    long begun = System.nanoTime();
    try {
      T result = work.call();
      out.println(seconds(Duration.ofNanos(System.nanoTime() - begun)));
      return result;
    } catch (Failure failure) {
      sayFailed();
      throw failure;
    } catch (Exception unexpected) {
      sayFailed();
      throw new Failure(what + ": " + unexpected.getMessage(), unexpected);
    }
  }

  public void step(String what, Runnable work) {
    step(
        what,
        () -> {
          work.run();
          return what;
        });
  }

  public void say(String line) {
    out.println(line);
  }

  private void sayFailed() {
    if (!Shutdown.hasBegun()) {
      out.println("failed");
    }
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%5.1f s", duration.toMillis() / 1000.0);
  }
}
