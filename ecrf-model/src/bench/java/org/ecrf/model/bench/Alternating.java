package org.ecrf.model.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.rule.Bench;

/**
 * Ratios on a machine that is not quiet: what is compared takes turns in one process, and only the
 * processor's time of the measuring thread counts, not its waiting.
 */
final class Alternating {
  private static final int WARM = 6;
  private static final int ROUNDS = 15;
  private static final int CALLS = 600;
  private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

  private Alternating() {}

  /** Prints the medians of all rounds. */
  static void run() {
    Bench bench = new Bench();
    List<Double> byHand = new ArrayList<>();
    List<Double> compiled = new ArrayList<>();
    List<Double> full = new ArrayList<>();
    List<Double> once = new ArrayList<>();
    for (int round = 0; round < WARM + ROUNDS; round++) {
      byHand.add(micros(CALLS * 4, bench::casebookByHand));
      compiled.add(micros(CALLS, bench::casebookCompiled));
      full.add(micros(CALLS / 4, bench::everything));
      once.add(micros(CALLS, bench::oneItem));
    }
    double hand = median(byHand);
    double all = median(full);
    System.out.printf("by turns, processor time: by hand %.1f µs%n", hand);
    System.out.printf("compiled %.1f µs = %.1f ×%n", median(compiled), median(compiled) / hand);
    System.out.printf("full evaluation %.0f µs = %.0f ×%n", all, all / hand);
    System.out.printf("one item, mean %.0f µs = 1/%.0f%n", median(once), all / median(once));
  }

  private static double micros(int calls, Runnable call) {
    long start = TIME.getCurrentThreadCpuTime();
    for (int i = 0; i < calls; i++) {
      call.run();
    }
    return (TIME.getCurrentThreadCpuTime() - start) / 1e3 / calls;
  }

  private static double median(List<Double> rounds) {
    List<Double> warm = rounds.subList(WARM, rounds.size()).stream().sorted().toList();
    return warm.get(warm.size() / 2);
  }
}
