package org.ecrf.model.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.source.StudyCompiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the measurements and says them in one table: docs/benchmarks.md explains it. */
public final class Measurements {
  private static final List<String> STUDIES = List.of("NCT05061030", "WJMSC-ALS");
  private static final int TIMES = 7;

  private Measurements() {}

  /**
   * @param arguments which of them, as a regular expression
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, Double> micros = new HashMap<>();
    for (RunResult run : new Runner(new OptionsBuilder().include(arguments[0]).build()).run()) {
      String name = run.getPrimaryResult().getLabel();
      boolean sampled = name.equals("oneItem");
      micros.put(
          name,
          sampled
              ? run.getPrimaryResult().getStatistics().getPercentile(50)
              : run.getPrimaryResult().getScore());
    }
    micros.forEach((name, time) -> System.out.printf("%-20s %10.2f µs%n", name, time));
    ratio(micros, "criteriaCompiled", "criteriaByHand");
    ratio(micros, "casebookCompiled", "casebookByHand");
    ratio(micros, "everything", "casebookByHand");
    ratio(micros, "oneItem", "everything");
    Alternating.run();
    for (String study : STUDIES) {
      compile(study);
    }
  }

  private static void ratio(Map<String, Double> micros, String of, String to) {
    if (micros.containsKey(of) && micros.containsKey(to)) {
      System.out.printf("%s / %s = %.4f%n", of, to, micros.get(of) / micros.get(to));
    }
  }

  /** Time of compiling with all examples, and what the compiled study keeps in memory. */
  private static void compile(String study) throws InterruptedException {
    String yaml = BundledStudies.yaml(study);
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      StudyCompiler.compile(yaml, 1);
      times.add((System.nanoTime() - start) / 1_000_000);
    }
    long before = heap();
    List<Object> kept = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      kept.add(StudyCompiler.compile(yaml, 1).study());
    }
    long each = (heap() - before) / kept.size() / 1024;
    System.out.printf(
        "%s: first %d ms, median %d ms, heap %d KiB%n",
        study, times.getFirst(), times.stream().sorted().toList().get(TIMES / 2), each);
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
