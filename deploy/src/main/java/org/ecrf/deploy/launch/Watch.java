package org.ecrf.deploy.launch;

import java.time.Duration;
import java.util.Optional;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Part;
import org.ecrf.deploy.system.Running;
import org.ecrf.deploy.system.Wait;

/** Stays beside a running system until somebody stops it. */
public final class Watch {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private Watch() {}

  /**
   * Returns when {@code deploy/stop} has stopped the system.
   *
   * @throws Failure where a part ends by itself
   */
  public static void over(DataFolder folder, Running running) {
    while (isStill(folder, running)) {
      running.missing().ifPresent(part -> failUnlessStopped(folder, running, part));
      Wait.pause(PAUSE);
    }
  }

  private static boolean isStill(DataFolder folder, Running running) {
    Optional<Running> now = folder.state().read();
    return now.filter(state -> state.parts().equals(running.parts())).isPresent();
  }

  private static void failUnlessStopped(DataFolder folder, Running running, Part part) {
    if (isStill(folder, running) && !folder.state().read().map(Running::stopping).orElse(true)) {
      throw new Failure(
          "%s ended by itself (logs are in %s): start again with deploy/run."
              .formatted(part.name(), folder.logs()));
    }
  }
}
