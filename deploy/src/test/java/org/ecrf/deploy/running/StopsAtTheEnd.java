package org.ecrf.deploy.running;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the system and the browser after the last test, also where tests have failed. */
public final class StopsAtTheEnd implements LauncherSessionListener {
  @Override
  public void launcherSessionClosed(LauncherSession session) {
    TestBrowser.closeIfOpen();
    RunningSystem.stopIfStarted();
  }
}
