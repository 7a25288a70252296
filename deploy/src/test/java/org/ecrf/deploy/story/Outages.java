package org.ecrf.deploy.story;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecrf.deploy.running.RunningSystem;

/**
 * What dies by kill -9, and when: after how many acts of all clients. What does not come back by
 * itself is started again as an operator does it, by {@code deploy/run}.
 */
final class Outages implements Runnable {
  private static final Duration UNNOTICED = Duration.ofMillis(700);

  /** What is killed. */
  enum Victim {
    WILDFLY,
    POSTGRESQL,
    /** One process of the database with a session of the platform: PostgreSQL ends all others. */
    SESSION
  }

  private record Outage(int after, Victim victim) {}

  private final List<Outage> planned = new ArrayList<>();
  private final AtomicInteger acts;
  private final Random random;

  /**
   * @param of each victim
   * @param acts counted by the clients
   * @param all acts that there will be
   */
  Outages(int of, AtomicInteger acts, int all, Random random) {
    this.acts = acts;
    this.random = random;
    List<Victim> victims = new ArrayList<>();
    for (Victim victim : Victim.values()) {
      victims.addAll(Collections.nCopies(of, victim));
    }
    Collections.shuffle(victims, random);
    int apart = all / (victims.size() + 1);
    for (int i = 0; i < victims.size(); i++) {
      int after = apart * (i + 1) + random.nextInt(-apart / 3, apart / 3);
      planned.add(new Outage(after, victims.get(i)));
    }
  }

  @Override
  public void run() {
    for (Outage outage : planned) {
      await().atMost(Duration.ofHours(1)).until(() -> acts.get() >= outage.after());
      System.getLogger("story")
          .log(System.Logger.Level.INFO, "kill -9 of " + outage.victim() + " after " + acts);
      kill(outage.victim());
    }
  }

  private void kill(Victim victim) {
    RunningSystem system = RunningSystem.get();
    switch (victim) {
      case WILDFLY -> system.killWildFly();
      case POSTGRESQL -> system.killPostgres();
      case SESSION -> system.killSession(random);
    }
    if (victim != Victim.SESSION) {
      // clients go on against what is left of it
      await().pollDelay(UNNOTICED).until(() -> true);
      system.start();
    }
  }
}
